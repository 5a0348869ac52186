// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Luwihaji, Sugihwaras, Nganti, Jumok, Sumberagung, Mojorejo, Ngraho, Blimbinggede, Kalirejo, Tapelan, Tanggungan, Pandan, Sumberarum, Payaman, Bancer, Klempun
02 2001 Napis, Jatimulyo, Ngrancang, Turi, Malingmati, Tambakrejo, Bakalan, Jawik, Sukorejo, Gading, Pengkol, Tanjung, Gamongan, Kalisumber, Mulyorejo, Dolokgede, Sendangrejo, Kacangan
03 2001 Nglampin, Karangmangu, Ngambon, Sengon, Bondol
04 2001 Butoh, Trenggulunan, Setren, Mediyunan, Kolong, Sendangharjo, Ngadiluwih, Ngasem, Bandungrejo, Tengger, Ngantru, Sambong, Dukohkidul, Wadang, Jampet, Bareng, Jelu
05 2001 Bubulan, Cancung, Clebung, Sumberbendo, Ngorogunung
06 2001 Ngunut, Dander, Growok, Sumberarum, Kunci, Jatiblimbing, Ngraseh, Mojoranu, Sendangrejo, Karangsono, Sumberagung, Sumodikaran, Ngumpakdalem, Sumbertlaseh, Ngulanan, Ngablak
07 2001 Bareng, Drenges, Wedoro, Panunggalan, Alasgung, Siwalan, Glagahan, Panemon, Jatitengah, Sugihwaras, Trate, Bulu, Nglajang, Kedungdowo, Glagahwangi, Balongrejo, Genjor
08 2001 Babad, Pejok, Dayukidul, Panjang, Tondomulo, Kesongo, Kendung, Mlideg, Tumbrasanom, Kedungadem, Duwel, Kepohkidul, Geger, Kedungrejo, Megale, Sidorejo, Drokilo, Mojorejo, Jamberejo, Sidomulyo, Tlogoagung, Ngrandu, Balongcabe
09 2001 Pejok, Cengkir, Kepoh, Sidomukti, Simorejo, Krangkong, Nglumber, Brangkal, Mojosari, Balongdowo, Sumberoto, Pohwates, Turigede, Bayemgede, Tlogorejo, Sumberagung, Woro, Bumirejo, Betet, Jipo, Ngranggonanyar, Mudung, Karangan, Sugihwaras, Sumbergede
10 2001 Drajat, Banjaranyar, Ngemplak, Sraturejo, Blongsong, Baureno, Trojalu, Tulungagung, Selorejo, Tlogoagung, Sumuragung, Gajah, Kalisari, Tanggungan, Gunungsari, Bumiayu, Kauman, Karangdayu, Pasinan, Banjaran, Sembunglor, Pomahan, Pucangarum, Kadungrejo, Lebaksari
11 2001 Semambung, Kanor, Tambahrejo, Piyak, Kabalan, Cangaan, Sarangan, Tejo, Simbatan, Pesen, Samberan, Palembon, Sedeng, Caruban, Sumberwangi, Prigi, Pilang, Gedongarum, Kedungprimpen, Temu, Simorejo, Bungur, Bakung, Nglarangan, Sroyo
12 2001 Tlogohaji, Ngampal, Kedungrejo, Mlinjeng, Banjarejo, Sumberrejo, Kayulemah, Teleng, Wotan, Sambongrejo, Sendangagung, Deru, Pekuwon, Karangdowo, Pejambon, Tulungrejo, Karangdinoyo, Butoh, Mejuwet, Prayungan, Sumuragung, Jatigede, Talun, Bogangin, Sumberharjo, Margoagung
13 2001 Sidobandung, Mayangkawis, Kenep, Pohbogo, Penganten, Bulaklo, Bulu, Kemamang, Ngadiluhur, Kabunan, Sobontoro, Suwaloh, Balenrejo, Margomulyo, Lengkong, Mulyoagung, Sekaran, Prambatan, Kedungdowo, Kedungbondo, Pilanggede, Sarirejo, Mulyorejo
14 2001 Kumpulrejo, Bendo, Padangmentoyo, Tapelan, Bangilan, Sembung, Tanjungharjo, Wedi, Plesungan, Kedaton, Kapas, Semenpinggir, Bogo, Bakalan, Mojodeso, Sukowati, Kalianyar, Tikusan, Ngampel, Sambiroto, Klampok
15 1001 Jetak, 1004 Mojokampung, Kepatihan, Sumbang, Klangon, 1009 Ledok Kulon, Ledok Wetan, Kadipaten, Ngrowo, Karangpacar, Banjarejo, 2002 Pacul, Sukorejo, 2008 Kauman, 2015 Campurejo, Mulyoagung, Kalirejo, Semanding
16 2006 Kalitidu, Sumengko, Mlaten, Talok, Brenggolo, Grebegan, Wotanngare, Panjunan, Mayanggeneng, Mayangrejo, Pilangsari, Mojosari, Pungpungan, Ngujo, Leran, Sukoharjo, Ngringinrejo, Mojo
17 2001 Dukohlor, Kacangan, Kemiri, Petak, Sudah, Rendeng, Banaran, Ngujung, Sumberejo, Tambakromo, Tinawun, Kedungrejo, Ketileng, Malo, Sukorejo, Kliteh, Trembes, Semlaran, Tanggir, Tulungagung
18 2001 Pelem, Ngrejeng, Tlatah, Kaliombo, Tinumpuk, Punggur, Sedahkidul, Pojok, Purwosari, Gapluk, Kuniran, Donan
19 2001 Tebon, Prangi, Purworejo, Ngeper, Ngasinan, Cendono, Sidorejo, Nguken, Dengok, Padangan, Kuncen, Sonorejo, Ngradin, Banjarejo, Kebonagung, Kendung
20 2001 Batokan, Betet, Tembeling, Sidomukti, Besah, Sambeng, Ngaglik, Kasiman, Sekaran, Tambakmerak
21 2001 Kedungsumber, Kedungsari, Papringan, Soko, Pandantoyo, Belun, Temayang, Bakulan, Jono, Ngujung, Buntalan, Pancur
22 2001 Kalangan, Ngelo, Margomulyo, Sumberjo, Meduri, Geneng
23 2001 Banjarsari, Tulungrejo, Trucuk, Mori, Padang, Sumberejo, Guyangan, Sranak, Sumbangtimun, Kanten, Kandangan, Pagerwesi
24 2001 Semawot, Kalicilik, Sukosewu, Klepek, Tegalkodo, Sitiaji, Purwoasri, Pacing, Jumput, Duyungan, Semenkidul, Sidodadi, Sidorejo, Sumberjokidul
25 2001 Kawengan, Wonocolo, Hargomulyo, Kedewan, Beji
26 2001 Krondonan, Jari, Sambongrejo, Pajeng, Gondang, Senganten, Pragelan
27 2001 Bobol, Miyono, Sekar, Klino, Deling, Bareng
28 2001 Gayam, Begadon, Ringintunggal, Mojodelik, Brabowan, Bonorejo, Beged, Katur, Ngraho, Sudu, Cengungklung, Manukan`;
