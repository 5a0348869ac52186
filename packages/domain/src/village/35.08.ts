// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Tegalrejo, Bulurejo, Purorejo, Tempurejo, Tempursari, Pundungsari, Kaliuling
02 2001 Sidomulyo, Pronojiwo, Tamanayu, Sumberurip, Oro-oro Ombo, Supiturang
03 2001 Jugosari, Jarit, Candipuro, Sumberejo, Sumberwuluh, Sumbermujur, Penanggal, Tambahrejo, Kloposawit, Tumpeng
04 2001 Gondoruso, Kalibendo, Bades, Bago, Selok Awar - Awar, Condro, Madurejo, Pasirian, Sememu, Nguter, Selokanyar
05 2001 Pandanwangi, Sumberjati, Tempeh Kidul, Lempeni, Tempeh Tengah, Kaliwungu, Tempeh Lor, Besuk, Jatisari, Pulo, Gesang, Jokarto, Pandanarum
06 2001 Jatimulyo, Jatirejo, Jatigono, Sukorejo, Sukosari, Kunir Kidul, Kunir Lor, Kedungmoro, Karanglo, Kabuaran, Dorogowok
07 2001 Darungan, Kraton, Wotgalih, Tunjungrejo, Yosowilangun Kidul, Yosowilangun Lor, Krai, Karanganyar, Karangrejo, Munder, Kebonsari, Kalipepe
08 2001 Nogosari, Kedungrejo, Sidorejo, Rowokangkung, Sumbersari, Dawuhan Wetan, Sumberanyar
09 2001 Wonogriyo, Wonosari, Mangunsari, Tekung, Wonokerto, Tukum, Karangbendo, Klampokarum
10 1003 Citrodiwangsan, Ditotrunan, Jogotrunan, 1009 Jogoyudan, Rogotrunan, Tompokersan, Kepuharjo, 2001 Banjarwaru, Labruk Lor, 2006 Denok, Blukon, Boreng
11 2001 Pasrujambe, Jambekumbu, Sukorejo, Jambearum, Kertosari, Pagowan, Karanganom
12 2001 Purworejo, Sarikemuning, Pandansari, Senduro, Burno, Kandangtepus, Kandangan, Bedayu, Bedayutalang, Wonocepokoayu, Argosari, Ranupani
13 2001 Wonokerto, Pakel, Kenongo, Gucialit, Dadapan, Kertowono, Tunjung, Jeruk, Sombo
14 2001 Barat, Babakan, Mojo, Bodang, Kedawung, Padang, Kalisemut, Merakan, Tanggung
15 2001 Klanting, Kebonagung, Karangsari, Dawuhan Lor, Kutorenon, Selokbesuki, Sumberejo, Uranggantung, Selokgondang, Bondoyudo
16 2001 Pandansari, Krasak, Kedungjajang, Wonorejo, Umbul, Curahpetung, Grobogan, Bence, Jatisari, Tempursari, Bandaran, Sawaran Kulon
17 2001 Banyuputih Kidul, Rojopolo, Kaliboto Kidul, Kaliboto Lor, Sukosari, Jatiroto
18 2001 Banyuputih Lor, Kalidilem, Tunjung, Gedangmas, Kalipenggung, Ranulogong, Randuagung, Ledoktempuro, Pajarakan, Buwek, Ranuwurung, Salak
19 2001 Kebonan, Kudus, Duren, Sumberwringin, Papringan, Ranupakis, Tegalrandu, Klakah, Mlawang, Sruni, Tegalciut, Sawaran Lor
20 2001 Jenggrong, Meninjo, Tegalbangsri, Sumberpetung, Alun-Alun, Ranubedali, Ranuyoso, Wonoayu, Penawungan, Wates Kulon, Wates Wetan
21 2001 Sumbersuko, Kebonsari, Grati, Labruk Kidul, Mojosari, Sentul, Purwosono, Petahunan`;
