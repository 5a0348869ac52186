// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Tawangrejo, Rejosari, Jembul, Manting, Sumberjati, Lebakjabung, Bleberan, Sumberagung, Baureno, Jatirejo, Dukuhngarjo, Gading, Kumitir, Sumengko, Gebangsari, Dinoyo, Padangasri, Mojogeneng, Karangjeruk
02 2001 Gumeng, Begaganlimo, Kalikatir, Dilem, Ngembat, Jatidukuh, Bening, Karangkuten, Tawar, Pohjejer, Wonoploso, Pugeran, Gondang, Kebontunggul, Kemasantani, Padi, Bakalan, Centong
03 2001 Kemiri, Wiyu, Kesimantengah, Sajen, Pacet, Padusan, Cepokolimo, Claket, Cembor, Nogosari, Kembangbelor, Mojokembang, Bendunganjati, Petak, Candiwatu, Warugunung, Tanjungkenongo, Sumberkembar, Kuripansari, Pandanarum
04 2001 Ketapanrame, Trawas, Selotapak, Tamiajeng, Kesiman, Belik, Duyung, Penanggungan, Kedungudi, Sukosari, Jatijejer, Sugeng, Seloliman
05 2001 Srigading, Kesemen, Kutogirang, Lolawang, Wotanmasjedong, Tanjangrono, Kunjorowesi, Manduro Manggunggajah, Wonosari, Ngoro, Sedati, Purwojati, Jasem, Sukoanyar, Bandarasri, Kembangsri, Candiharjo, Watesnegoro, Tambakrejo
06 2001 Purworejo, Mojorejo, Curahmojo, Sekargadung, Tempuran, Jatilangkung, Banjartanggul, Kalipuro, Randuharjo, Kembangringgit, Pungging, Lebaksono, Tunggalpager, Balongmasin, Jabontegal, Kedungmungal, Watukenongo, Ngrame, Bangun
07 2001 Payungrejo, Simbaringin, Sampangagung, Jiyu, Pesanggrahan, Windurejo, Kertosari, Kepuharum, Gedangan, Kutorejo, Karangdiyeng, Sawo, Wonodadi, Singowangi, Kepuhpandak, Karangasem, Kaligoro
08 1004 Kauman, Sarirejo, Sawahan, Mojosari, Wonokusumo, 2001 Sumbertanggul, Belahantengah, Awang-awang, 2009 Seduri, Mojosulur, Randubango, Jotangan, Menanggal, Pekukuhan, Modopuro, Kebondalem, Kedunggempol, Ngimbangan, Leminggir
09 2001 Punggul, Kalen, Kedunggede, Mojokarang, Segunung, Talok, Sumbersono, Sambilawang, Jrambe, Randugenengan, Pohkecik, Dlanggu, Ngembeh, Sumberkarang, Kedunglengkong, Tumapel
10 2001 Pacing, Sumberwono, Kedunguneng, Kutoporong, Ngastemi, Peterongan, Bangsal, Sumbertebu, Sidomulyo, Gayam, Tinggarbuntut, Pekuwon, Salen, Mejoyo, Ngrowo, Puloniti, Mojotamping
11 2001 Tampungrejo, Plososari, Kintelan, Brayung, Ketemasdungus, Puri, Tangunan, Kebonagung, Sumbergirang, Mlaten, Medali, Balongmojo, Sumolawang, Tambakagung, 2016 Banjaragung, Kenanten
12 2001 Jambuwok, Domas, Beloh, Temon, Pakis, Sentonorejo, Trowulan, Bejijong, Kejagan, Jatipasar, Watesumpak, Wonorejo, Panggih, Tawangsari, Bicak, Balongwono
13 2001 Gemekan, Blimbingsari, Brangkal, Kedungmaling, Klinterejo, Modongan, Sambiroto, Jampirogo, Japan, Sooko, Wringinrejo, Karangkedawang, Mojoranu, Tempuran, Ngingasrembyong
14 2001 Ngareskidul, Gembongan, Gempolkerep, Bandung, Gedeg, Pagerluyung, Kemantren, Terusan, Sidoharjo, Balongsari, Batankrajan, Pagerjo, Jerukseger, Beratwetan
15 2001 Watesprojo, Betro, Kedungsari, Mojojajar, Beratkulon, Mojosarirejo, Mojowiryo, Mojowatesrejo, Mojogebang, Mojopilang, Mojokusumo, Japanan, Mojokumpul, Tanjungan, Mojorejo, Mojodadi, Kemlagi, Mojowono, Pandankrajan, Mojodowo
16 2001 Mlirip, Penompo, Canggu, Ngabar, Banjarsari, Sawo, Mojorejo, Jolotundo, Kupang, Bendung, Mojolebak, Parengan, Jetis, Perning, Sidorejo, Lakardowo
17 2001 Cendoro, Simongagrok, Sumberwuluh, Talunblandong, Cinandang, Gunungsari, Dawarblandong, Pulorejo, Jatirowo, Suru, Bangeran, Pucuk, Banyulegi, Gunungan, Brayublandong, Madureso, Temuireng, Randegan
18 2001 Sadartengah, Lengkong, Kepuhanyar, Sumberjati, Gebangmalang, Jabon, 2008 Ngarjo, Wunut, Kwedenkembar, Jumeneng, Kwatu, Gayaman`;
