// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Widoro, Sawahan, Kalak, Sendang, Klepu, Gedompol, Cemeng, Gendaran, Sukodono, Sekar, Donorojo, Belah
02 2001 Dersono, Sugihwaras, Watukarung, Jlubang, Candi, Poko, Dadapan, Pringkuku, Sobo, Ngadirejan, Glinggangan, Pelem, Tamanasri
03 2001 Bomo, Sooka, Punung, Mendolo Kidul, Piton, Kendal, Wareng, Mantren, Mendolo Lor, Ploso, Gondosari, Kebonsari, Tinatar
04 1001 Sidoharjo, Ploso, 1008 Baleharjo, 1012 Pucangsewu, Pacitan, 2003 Kembang, Sukoharjo, Kayen, Sirnoboyo, Arjowinangun, 2009 Bangunsari, Sedeng, Sumberharjo, 2014 Tanjungsari, Menadi, Mentoro, Purworejo, Nanggungan, Widoro, Semanten, Sambong, Banjarsari, Bolosingo, Ponggok, Tambakrejo
05 2001 Plumbungan, Karangnongko, Kalipelus, Karanganyar, Katipugal, Klesem, Sidomulyo, Worawari, Mantren, Gawang, Kebonagung, Purwoasri, Banjarjo, Gembuk, Sanggrahan, Punjung, Wonogondo, Ketepung, Ketro
06 2001 Mlati, Sedayu, Tremas, Arjosari, Gunungsari, Pagutan, Gembong, Borang, Gegeran, Kedungbendo, Mangunharjo, Jetiskidul, Temon, Karanggede, Gayuhan, Karangrejo, Jatimalang
07 2001 Gondang, Mujing, Sempu, Nawangan, Tokawi, Jetis Lor, Penggung, Pakis Baru, Ngromo
08 2001 Petungsinarang, Ngunut, Bandar, Kledung, Tumpuk, Watupatok, Bangunsari, Jeruk
09 2001 Kebondalem, Gedangan, Ngreco, Kasihan, Pucangombo, Gemaharjo, Ploso, Tegalombo, Kemuning, Tahunan, Tahunan Baru
10 2001 Jetak, Nglaran, Wonoanti, Padi, Kluwih, Bungur, Tulakan, Jatigunung, Gasang, Kalikuning, Ngile, Bubakan, Losari, Ngumbul, Wonosidi, Ketro, Ketro Harjo
11 2001 Sidomulyo, Hadiwarno, Tanjungpuro, Hadiluwih, Pagerejo, Wiyoro, Ngadirojo, Bogoharjo, Cokrokembang, Bodag, Tanjunglor, Nogosari, Cangkring, Wonodadi Wetan, Wonodadi Kulon, Wonokarto, Wonosobo, Wonoasri
12 2001 Pagerkidul, Pagerlor, Sukorejo, Sudimoro, Ketanggung, Klepu, Sembowo, Karangmulyo, Gunungrejo, Sumberejo`;
