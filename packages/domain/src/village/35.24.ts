// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Sembung, Banggle, Kedungkumpul, Sukorame, Mragel, Kedungrejo, Sewor, Wedoro, Pendowokumpul
02 2001 Talunrejo, Banjargondang, Bluluk, Cangkring, Bronjong, Songowareng, Kuwurejo, Sumberbanjar, Primpen
03 2001 Jegreg, Kedungpengaron, Sumberagung, Kedunglerep, Jatipayak, Kedungwaras, Sidomulyo, Sambangrejo, Medalem, Sidodowo, Mojorejo, Sambungrejo, Kedungrejo, Kacangan, Nguwok, Pule, Yungyang
04 2001 Kedungmentawar, Cerme, Gebangangkrik, Ngasemlemahbang, Slaharwotan, Ganggangtingan, Jejel, Purwokerto, Kakatpenjalin, Tlemang, Mendogo, Lawak, Drujugurit, Girik, Munungrejo, Ngimbang, Durikedungjero, Lamongrejo, Sendangrejo
05 1001 Banaran, 1003 Babat, 2002 Karangkembang, 2004 Pucakwangi, Sogo, Bedahan, Truni, Gendongkulon, Plaosan, Trepan, Kuripan, Kebalanpelang, Sumurgenuk, Gembong, Bulumargi, Datinawong, Kebalandono, Patihan, Moropelang, Keyongan, Sambangan, Tritunggal, Kebonagung
06 2001 Dradahblumbang, Kalen, Mojodadi, Gunungrejo, Warungring, Jatidrojog, Kradenanrejo, Kandangrejo, Kedungpring, Tlanak, Sukomalo, Mlati, Karangcangkring, Mekanderejo, Banjarejo, Sidobangun, Blawirejo, Maindu, Tenggerejo, Majenang, Sidomlangean, Nglebur, Sumengko
07 1010 Brondong, 2001 Lohgung, Labuhan, Sidomukti, Brengkok, Tlogoretno, Sendangharjo, Lembor, Sedayulawas, Sumberagung
08 2001 Dateng, Jabung, Keduyung, Centini, Durikulon, Pesanggrahan, Gelap, Mojoasem, Siser, Bulutigo, Pelangwot, Laren, Gampangsejati, Tamanprijeg, Karangtawar, Tejoasri, Godog, Bulubrangsi, Karangwungulor, Brangsi
09 2001 Besur, Titik, Kendal, Keting, Ngarum, Kebalankulon, Kudikan, Jugo, Manyar, Trosono, Latek, Miru, Sekaran, Moro, Karang, Kembangan, Siman, Bulutengger, Porodeso, Bugel, Sungegeneng
10 2001 Duriwetan, Taji, Brumbun, Siwuran, Klagensrampat, Pangean, Maduran, Jangkungsomo, Parengan, Pangkatrejo, Kanugrahan, Gumantuk, Ngayung, Pringgoboyo, Gedangan, Turi, Blumbang
11 2001 Sidokumpul, Pasarlegi, Semampirejo, Wateswinangun, Sumbersari, Pataan, Tenggiring, Garung, Wonorejo, Ardirejo, Sekidang, Kedungwangi, Jatipandak, Candisari, Nogojatisari, Pamotan, Wudi, Barurejo, Kedungbanjar, Gempolmanis, Selorejo, Kreteranggon
12 2001 Sidobogem, Kalitengah, Kedungdadi, Sidorejo, Kedungbanjar, Bedingin, Bakalrejo, Gondanglor, Pangkatrejo, Karangsambigalih, Supenuh, Lebakadi, Deketagung, Jubellor, Sugio, Daliwangun, Jubelkidul, Lawanganagung, Kalipang, German, Sekarbagus
13 2001 Pucuk, Gempolpading, Kesambi, Plososetro, Wanar, Karangtinggil, Warukulon, Waruwetan, Kedali, Paji, Sumberjo, Cungkup, Bugoharjo, Ngambeg, Babatkumpul, Tanggungan, Padenganploso
14 1001 Blimbing, 2002 Kandangsemangkon, Paciran, Sumurgayam, Sendangagung, Sendangduwur, Tunggul, Kranji, Drajat, Banjarwati, Kemantren, Sidokelar, Tlogosadang, Paloh, Weru, Sidokumpul, Warulor
15 2001 Dadapan, Tebluru, Sugihan, Tenggulun, Payaman, Solokuro, Takerharjo, Dagan, Banyubang, Bluri
16 2001 Sukobendu, Tunggunjagir, Sumberbendo, Mantup, Kedukbembem, Sumberdadi, Kedungsoko, Tugu, Sukosari, Sumberagung, Sidomulyo, Mojosari, Plabuhanrejo, Sumberkerep, Rumpuk
17 2001 Siwalanrejo, Kebonsari, Sukolilo, Pajangan, Kadungrembug, Sumberagung, Sukodadi, Sumberaji, Menongo, Madulegi, Banjarejo, Plumpang, Bandungsari, Sidogembul, Balongtawun, Gedangan, Tlogorejo, Baturono, Surabayan, Sugihrejo
18 2001 Bantengputih, Karangrejo, Latukan, Guci, Kaligerman, Sungelebak, Prijekngablak, Tracal, Sonoadi, Kalanganyar, Banjarmadu, Kendalkemlagi, Kawistolegi, Jagran, Karangwungu, Sumberwudi, Karanggeneng, Mertani
19 2001 Tlogoagung, Kedungmegarih, Sidomukti, Sukosongo, Kaliwates, Kedungasri, Doyomulyo, Kembangbahu, Maor, Moronyamplung, Mangkujajar, Puter, Pelang, Dumpiagung, Randubener, Lopang, Gintungan, Katemas
20 2001 Pucangro, Pucangtelu, Somosari, Jelakcatur, Mungli, Pengangsalan, Dibee, Butungan, Lukrejo, Tiwet, Blajo, Kalitengah, Gambuhan, Cluring, Bojoasri, Kediren, Kuluran, Canditunggal, Sugihwaras, Tunjungmekar
21 2001 Geger, Badurame, Karangwedoro, Wangunrejo, Putatkumpul, Keben, Sukoanyar, Kemlagigede, Turi, Kemlagilor, Sukorejo, Tawangrejo, Bambang, Pomahanjanggan, Tambakploso, Balun, Ngujungrejo, Kepudibener, Gedungboyountung
22 1012 Sukorejo, Sukomulyo, Sidoharjo, Tumenggungan, 1017 Sidokumpul, Tlogoanyar, Jetis, Banjarmendalan, 2001 Rancangkencono, Karanglangit, Pangkatrejo, Kebet, Sendangrejo, Sumberjo, Tanjung, Plosowahyu, Wajik, Kramat, Made, 2016 Sidomukti
23 2001 Wonokromo, Soko, Guminingrejo, Bakalanpule, Takeranklating, Kelorarum, Jotosanur, Pengumbulanadi, Jatirejo, Dukuhagung, Tambakrigadung, Botoputih, Balongwangi
24 2001 Waruk, Sukorejo, Karanganom, Somowinangun, Ketapangtelu, Mayong, Palangan, Blawi, Banjarejo, Putatbangah, Banyuurip, Pendowolimo, Baranggayam, Watangpanjang, Sambopinggir, Priyoso, Windu, Bogobabadan, Gawerejo, Kuro, Karangbinangun
25 2001 Sidorejo, Dlanggu, Laladan, Deketkulon, Deketwetan, Sugihwaras, Dinoyo, Sidomulyo, Rejosari, Pandanpancur, Sidobinangun, Babatagung, Tukkerto, Weduni, Rejotengah, Srirande, Plosobuden
26 2001 Soko, Morocalan, Gempolpendowo, Pasi, Rayunggumuk, Menganti, Margoanyar, Began, Mendogo, Kentong, Sudangan, Medang, Duduklor, Glagah, Wangen, Tanggungprigel, Karangagung, Bangkok, Jatirenggo, Bapuhbaru, Bapuhbandung, Meluntur, Konang, Dukuhtunggal, Panggang, Wonorejo, Wedoro, Karangturi, Meluwur
27 2001 Kedungkumpul, Dermolemahbang, Simbatan, Sumberjo, Canggah, Beru, Tambakmenjangan, Gempoltukmloko, Sarirejo`;
