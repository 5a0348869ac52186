// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Tulungrejo, Banjarejo, Kedungsalam, Tlogosari, Tempursari, Donomulyo, Purworejo, Sumberoto, Mentaraman, Purwodadi
02 2001 Sumbermanjing Kulon, Pandanrejo, Sumberkerto, Sempol, Pagak, Tlogorejo, Gampingan, Sumberejo
03 2001 Wonokerto, Rejosari, Bantur, Wonorejo, Srigonco, Sumberbening, Bandungrejo, Pringgodani, Rejoyoso, Karangsari
04 2001 Tambakasri, Tegalrejo, Sekarbanyu, Klepu, Ringinkembar, Kedungbanteng, Sitiarjo, Sumberagung, Argotirto, Harjokuncaran, Sumbermanjing Wetan, Ringinsari, Druju, Tambakrejo, Sidoasri
05 1007 Dampit, 2001 Sukodono, Sumbersuko, Srimulyo, Baturetno, Bumirejo, Amadanom, 2008 Pamotan, Majangtengah, Rembun, Pojok, Jambangan
06 2001 Lebakharjo, Wirotaman, Tamanasri, Tirtomarto, Purwoharjo, Sidorenggo, Tirtomoyo, Argoyuwono, Mulyoasri, Tawangagung, Simojayan, Tamansari, Sonowangi
07 2001 Dawuhan, Sumberejo, Pandansari, Ngadireso, Wonorejo, Karangnongko, Karanganyar, Jambesari, Ngebruk, Pajaran, Argosuko, Wonomulyo, Belung, Wringinanom, Poncokusumo, Gubugklakah, Ngadas
08 2001 Sumberputih, Wonoayu, Bambang, Bringin, Dadapan, Patokpicis, Blayu, Codo, Sukolilo, Kidangbang, Sukoanyar, Wajak, Ngembal
09 1008 Sedayu, 1011 Turen, 2001 Tawangrejeni, Kemulan, Sawahan, Undaan, Gedok Kulon, Gedok Wetan, Talok, 2009 Tanggung, Jeru, 2012 Pagedangan, Sanankerto, Sananrejo, Kedok, Talangsuko, Tumpukrenteng
10 2001 Putat Kidul, Gondanglegi Kulon, Sukosari, Gondanglegi Wetan, Sukorejo, Bulupitu, Panggungrejo, Ganjaran, Putat Lor, Urek - Urek, Ketawang, Putukrejo, Sumberjaya, Sepanjang
11 2001 Putukrejo, Kalipare, Sumberpetung, Sukowilangun, Tumpakrejo, Arjosari, Kalirejo, Arjowilangun, Kaliasri
12 2001 Ternyang, Senggreng, Sambigede, Ngebruk, Jatiguwi, Sumberpucung, Karangkates
13 1007 Penarukan, 1009 Cepokomulyo, Kepanjen, 1013 Ardirejo, 2001 Kemiri, Sengguruh, Mangunrejo, Jenggolo, Kedungpedaringan, Tegalsari, 2008 Panggungrejo, 2011 Talangagung, Dilem, 2014 Sukoraharjo, Curungrejo, Jatirejoyoso, Ngadilangkung, Mojosari
14 2001 Sudimoro, Kasri, Bakalan, Krebet, Gading, Sukonolo, Lumbangsari, Wandanpuro, Sempalwadak, Bululawang, Krebet Senggrong, Kuwolu, Kasembon, Pringu
15 2001 Gunungsari, Gunungronggo, Purwosekar, Ngawonggo, Pandanmulyo, Jatisari, Tajinan, Randugading, Jambearjo, Tangkilsari, Sumbersuko, Tambakasri
16 2001 Ngingit, Kidal, Kambingan, Pandanajeng, Pulungdowo, Bokor, Slamet, Wringinsongo, Jeru, Malangsuko, Tumpang, Tulusbesar, Duwet, Benjor, Duwet Krajan
17 2001 Taji, Ngadirejo, Kenongo, Sidorejo, Sukopuro, Pandansari Lor, Sidomulyo, Gadingkembar, Argosari, Kemantren, Sukolilo, Gunungjati, Jabung, Slamparejo, Kemiri
18 2001 Kedungrejo, Banjarejo, Pucangsongo, Sukoanyar, Sumberpasir, Pakiskembar, Sumberkradenan, Ampeldento, Sekarpuro, Mangliawan, Tirtomoyo, Saptorenggo, Asrikaton, Bunut Wetan, Pakisjajar
19 2001 Permanu, Karangpandan, Glanggang, Wonokerso, Karangduren, Sutojayan, Pakisaji, Jatisari, Wadung, Genengan, Kendalpayak, Kebonagung
20 2001 Ngajum, Palaan, Ngasem, Banjarsari, Kranggan, Kesamben, Babadan, Balesari, Maguan
21 2001 Sumbersuko, Mendalanwangi, Sitirejo, Parangargo, Gondowangi, Pandanrejo, Petungsewu, Sukodadi, Sidorahayu, Jedong, Dalisodo, Pandanlandung
22 2001 Kucur, Kalisongo, Karangwidoro, Petungsewu, Selorejo, Tegalweru, Landungsari, Mulyoagung, Gadingkulon, Sumbersekar
23 2001 Tegalgondo, Kepuharjo, Ngenep, Ngijo, Ampeldento, Girimoyo, Bocek, Donowarih, Tawangargo
24 1011 Pagentan, 1014 Losari, Candirenggo, 2001 Wonorejo, Dengkol, Baturetno, Watugede, Banjararum, Tunjungtirto, Lang-Lang, Purwoasri, Klampok, Gunungrejo, 2012 Tamanharjo, Ardimulyo, 2016 Toyomarto, Randuagung
25 1005 Kalirejo, 1010 Lawang, 2001 Sidoluhur, Srigading, Sidodadi, Bedali, 2006 Mulyoarjo, Sumberngepoh, Sumberporong, Turirejo, 2011 Ketindan, Wonorejo
26 2001 Bendosari, Sukomulyo, Pujon Kidul, Pandesari, Pujon Lor, Ngroto, Ngabab, Tawangsari, Madiredo, Wiyurejo
27 2001 Pagersari, Sidodadi, Banjarejo, Purworejo, Ngantru, Banturejo, Pandansari, Mulyorejo, Sumberagung, Kaumrejo, Tulungrejo, Waturejo, Jombok
28 2001 Pondokagung, Bayem, Pait, Wonoagung, Kasembon, Sukosari
29 2001 Sidodadi, Gajahrejo, Sindurejo, Gedangan, Segaran, Sumberejo, Tumpakrejo, Girimulyo
30 2001 Pujiharjo, Sumbertangkil, Kepatihan, Jogomulyan, Tlogosari, Tirtoyudo, Sukorejo, Ampelgading, Tamankuncaran, Gadungsari, Wonoagung, Tamansatriyan, Purwodadi
31 2001 Slorok, Jatikerto, Ngadirejo, Kromengan, Peniwen, Jambuwer, Karangrejo
32 2001 Kluwut, Plandi, Plaosan, Kebobang, Sumbertempur, Sumberdem, Wonosari, Bangelan
33 2001 Clumprit, Suwaru, Kademangan, Balearjo, Kanigoro, Brongkal, Pagelaran, Banjarejo, Karangsuko, Sidorejo`;
