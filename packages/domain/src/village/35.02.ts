// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Tugurejo, Senepo, Slahung, Caluk, Broto, Menggare, Kambeng, Wates, Ngilo-Ilo, Duri, Ngloning, Plancungan, Jebeng, Galak, Truneng, Simo, Crabak, Mojopitu, Gundik, Nailan, Gombang, Janti
02 2001 Wonodadi, Sendang, Baosan Kidul, Binade, Mrayan, Baosan Lor, Temon, Selur, Ngrayun, Cepoko, Gedangan
03 2001 Pelem, Koripan, Bekare, Nambak, Kalisat, Munggu, Pager, Belang, Bungkal, Ketonggo, Kunti, Bancar, Padas, Bungu, Kupuk, Sambilawang, Kwajon, Bediwetan, Bedikulon
04 2001 Gajah, Wringinanom, Ngadisanan, Maguwan, Nglewan, Bedingin, Bancangan, Campurejo, Campursari, Bulu, Sambit, Besuki, Wilangan, Bangsalan, Kemuning, Jrakah
05 2001 Tumpuk, Pangkal, Tumpak Pelem, Tempuran, Sriti, Temon, Sawoo, Prayungan, Tugurejo, Grogol, Ketro, Kori, Bondrang, Ngindeng
06 2001 Ngadirojo, Klepu, Suru, Sooko, Bedoho, Jurug
07 2001 Karangpatihan, Tegalrejo, Bedrug, Wagir Kidul, Singgahan, Patik, Pulung, Pulung Merdiko, Sidoharjo, Wotan, Plunturan, Pomahan, Kesugihan, Serag, Wayang, Munggung, Bekiring, Banaran
08 2001 Tugu, Candi, Totokan, Ngrukem, Siwalan, Joresan, Nglumpang, Gontor, Gandu, Jabung, Bajang, Mlarak, Serangan, Suren, Kaponan
09 2001 Ngasinan, Kutu Kulon, Kutu Wetan, Kradenan, Mojomati, Coper, Mojorejo, Karanggebang, Jetis, Tegalsari, Wonoketro, Josari, Turi, Winong
10 1017 Ronowijayan, Mangunsuman, 2001 Demangan, Ngabar, Madusari, Beton, Sekaran, Brahu, Kepuhrubuh, Sawuh, Jarak, Tranjang, Pijeran, Manuk, Siman, Patihan Kidul, Ronosentanan, Tajug
11 2001 Pandak, Bulu Kidul, Bulak, Ngendut, Karangpatihan, Sumberejo, Ngumpul, Ngraket, Dadapan, Singkil, Karangan, Bajang, Balong, Jalen, Karangmojo, Sedarat, Purworejo, Tatung, Muneng, Ngampel
12 2001 Tegalombo, Nongkodono, Sukosari, Ngrandu, Nglarangan, Bringin, Pengkol, Gabel, Ciluk, Semanding, Tosanan, Maron, Somoroto, Plosojenar, Carat, Kauman
13 2001 Dayakan, Karangan, Tanjunggunung, Karangjoho, Tanjungrejo, Bandaralim, Kapuran, Watubonang, Biting, Badegan
14 2001 Sampung, Pohijo, Jenangan, Nglurup, Tulung, Carangrejo, Pagerukir, Kunti, Glinggang, Gelangkulon, Karangwaluh, Ringinputih
15 2001 Sukorejo, Bangunrejo, Sidorejo, Nambangrejo, Lengkong, Gelang Lor, Serangan, Nampan, Kranggan, Golan, Prajegan, Kedungbanteng, Karanglo Lor, Gegeran, Gandukepuh, Kalimalang, Sragi, Morosari
16 1001 Kertosari, 1003 Patihan Wetan, 1005 Kadipaten, 2002 Cekok, 2004 Japan, 2006 Gupolo, Polorejo, Bareng, Ngunut, Sukosari, Lembah, Pondok, Babadan, Purwosari, Trisono
17 1001 Paju, Brotonegaran, Pakunden, Kepatihan, Surodikraman, Purbosuman, Tonatan, Bangunsari, Tamanarum, Kauman, Tambakbayan, Pinggirsari, Mangkujayan, Banyudono, Nologaten, Cokromenggalan, Keniten, Jingglong, Beduri
18 1001 Setono, Singosaren, 2003 Mrican, Plalangan, Nglayang, Jenangan, Jimbe, Ngrupit, Pintu, Sedah, Panjeng, Sraten, Semanding, Tanjungsari, Paringan, Wates, Kemiri
19 2001 Ngrogung, Sahang, Wagir Lor, Talun, Gondowido, Pupus, Ngebel, Sempu
20 2001 Jonggol, Poko, Sendang, Bringinan, Karanglo Kidul, Krebet, Bulu Lor, Jambon, Blembem, Pulosari, Menang, Srandil, Sidoharjo
21 2001 Bareng, Tambang, Krisik, Pudak Wetan, Banjarejo, Pudak Kulon`;
