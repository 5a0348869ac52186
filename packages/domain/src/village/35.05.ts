// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Jaten, Salam, Rejosari, Kaliboto, Wonodadi, Tawangrejo, Kebonagung, Pikatan, Gandekan, Kunir, Kolomayan
02 2001 Jati, Temenggungan, Besuki, Tunjung, Bakung, Mangunan, Karanggondang, Ringinanom, Sukorejo, Slemanan, Sumbersari, Bendorejo
03 1004 Togogan, 1007 Srengat, 1009 Dandong, Kauman, 2001 Karanggayam, Dermojayan, Kerjen, 2005 Pakisrejo, Purwokerto, 2008 Wonorejo, 2011 Maron, Bagelenan, Kandangan, Kendalrejo, Selokajang, Ngaglik
04 1011 Kademangan, 2001 Panggungduwet, Maron, Pakisaji, Kebonsari, Bendosari, Sumberjo, Suruhwadang, Plumpungrejo, Jimbe, Dawuhan, 2012 Sumberjati, Rejowinangun, Plosorejo, Darungan
05 2001 Pulerejo, Tumpakoyot, Plandirejo, Sumberdadi, Bakung, Ngrejo, Bululawang, Kedungbanteng, Sidomulyo, Lorejo, Tumpakkepuh
06 2001 Dadaplangu, Langon, Gembongan, Ringinanyar, Kebonduren, Bacem, Ponggok, Pojok, Kawedusan, Jatilengger, Bendo, Sidorejo, Maliran, Candirejo, Karangbendo
07 2001 Kalipucung, Bendosari, Sumber, Sanankulon, Sumberingin, Purworejo, Bendowulung, Tuliskriyo, Sumberjo, Gledug, Jeding, Plosoarang
08 2001 Pasiraman, Kaligrenjeng, Tambakrejo, Sumberboto, Gununggede, Wonotirto, Ngeni, Ngadipuro
09 1009 Nglegok, 2001 Sumberasri, Kedawung, Ngoran, Dayu, Bangsri, Kemloko, Penataran, Krenceng, 2010 Jiwut, Modangan
10 1008 Kanigoro, 1010 Satreyan, 2001 Minggirsari, Jatinom, Gogodeso, Gaprang, Papungan, Tlogo, Karangsono, 2009 Banggle, 2011 Sawentar, Kuningan
11 1002 Sumberdiren, Tawangsari, Garum, 1006 Bence, 2001 Pojok, 2005 Tingal, 2007 Slorok, Sidodadi, Karangrejo
12 1002 Kedungbunder, Kembangarum, Kalipang, Sutojayan, Jingglong, Sukorejo, Jegu, 2001 Pandanarum, 2009 Bacem, Sumberjo, Kaulon
13 2001 Serang, Kalitengah, Margomulyo, Panggungrejo, Sumbersih, Kaligambir, Bumiayu, Panggungasri, Sumberagung, Balerejo
14 1008 Talun, Kamulan, 1013 Bajang, Kaweron, 2001 Tumpang, Kendalrejo, Pasirharjo, Jeblog, Jabung, Bendosewu, Wonorejo, 2010 Duren, Sragi, Jajar
15 2001 Sumberagung, Gadungan, Kotes, Sukosewu, Gondang, Tambakan, Gandusari, Butun, Ngaringan, Soso, Slumbung, Semen, Tulungrejo, Krisik
16 2001 Kedungwungu, Salamrejo, Sumberkembar, Binangun, Rejoso, Ngembul, Sambigede, Tawangrejo, Umbuldamar, Ngadri, Birowo, Sukorame
17 1001 Beru, Babadan, Tangkil, Wlingi, 1006 Klemunan, 2005 Tembalang, 2007 Ngadirenggo, Tegalasri, Balerejo
18 2001 Slorok, Suru, Plumbangan, Sumberurip, Genengan, Doko, Jambepawon, Sidorejo, Resapombo, Kalimanis
19 2001 Siraman, Kesamben, Jugo, Pagerwojo, Pagergunung, Tepas, Kemirigede, Tapakrejo, Bumirejo, Sukoanyar
20 2001 Purworejo, Tulungrejo, Sumberarum, Ringinrejo, Mojorejo, Sukorejo, Wates, Tugurejo
21 2001 Banjarsari, Pohgajih, Selorejo, Sumberagung, Ngrendeng, Sidomulyo, Ampelgading, Olak Alen, Boro, Ngreco
22 2001 Mandesan, Jatitengah, Jambewangi, Selopuro, Tegalrejo, Ploso, Popoh, Mronjo`;
