// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1001 Mlajah, Kemayoran, Pangeranan, Demangan, Kraton, Pejagan, Bancaran, 2008 Sembilangan, Ujung Piring, Kramat, Martajasah, Sabiyan, Gebang
02 2001 Socah, Keleyan, Bilaporah, Parseh, Jaddih, Buluh, Junganyar, Dakiring, Petaonan, Pernajuh, Sanggra Agung
03 1005 Tunjung, 2001 Burneh, Langkap, Banangkah, Alaskembang, 2006 Arok, Kapor, Sobih, Pangolangan, Binoh, Perreng, Jambuh
04 2001 Kamal, Banyuajuh, Gili Barat, Gili Timur, Gili Anyar, Telang, Pendabah, Tajungan, Kebun, Tanjung Jati
05 2001 Arosbaya, Tengket, Lajing, Balung, Glagga, Pandan Lanjang, Batonaong, Ombul, Karang Duwak, Berbeluk, Buduran, Tambegan, Cendagah, Mangkon, Karang Pao, Makam Agung, Dlemer, Plakaran
06 2001 Kombangan, Banyoneng Laok, Katol Barat, Dabung, Lerpak, Geger, Togubang, Batobella, Kampak, Campor, Kompol, Tegar Priyah, Banyoneng Dajah
07 2001 Klampis Barat, Bulukagung, Mrandung, Tobaddung, Tolbuk, Moarah, Ra'as, Polongan, Karang Asem, Trogan, Bulung, Banteyan, Bragang, Lergunong, Panyaksagan, Manonggal, Bator, Klampis Timur, Tenggun Dajah, Larangan Sorjan, Larangan Glintong, Ko'ol
08 2001 Sepulu, Maneron, Gangseyan, Klapayan, Bangsereh, Kelbung, Saplasah, Genelap, Klabetan, Banyior, Prancak, Labuhan, Tanagura Barat, Lembung Paseser, Tanagura Timur
09 2001 Paseseh, Bumi Anyar, Tambak Pocok, Larangan Timur, Bungkeng, Bandang Dajah, Tagungguh, Planggiran, Aeng Taber, Banyusangka, Tlangoh, Macajah, Tanjung Bumi, Telaga Biru
10 2001 Dupok, Bandasoleh, Batokorogan, Tramok, Katol Timur, Lembung Gunong, Ampara'an, Kokop, Tlokoh, Durjan, Mano'an, Mandung, Bandang Laok
11 2001 Pesanggrahan, Kwanyar Barat, Ketetang, Dlemer, Morombuh, Tebul, Karang Anyar, Janteh, Somor Koneng, Paoran, Karang Entang, Batah Barat, Batah Timur, Pandanan, Gunung Sereng, Duwek Buter
12 2001 Kesek, Labang, Jukong, Pangpong, Sukolilo Timur, Sukolilo Barat, Bringen, Ba'engas, Bunajih, Sendang Laok, Sendang Dajah, Petapan, Morkepek
13 2001 Tanah Merah Dajah, Tanah Merah Laok, Petrah, Jangkar, Pettong, Kendaban, Dumajah, Pacentan, Baipajung, Tlomar, Rongdurin, Landak, Basanah, Poter, Patemon, Dlambah Dajah, Dlambah Laok, Mrecah, Buddan, Batangan, Padurungan, Pangeleyan, Kranggan Barat
14 2001 Soket Laok, Soket Dajah, Pamorah, Banyubeseh, Pocong, Tragah, Karang Leman, Duko Tambin, Keteleng, Alang Alang, Kemoning, Tambin, Bajeman, Jaddung, Pacangan, Bancang, Jaah, Masaran
15 2001 Blega, Rosep, Nyor Manes, Alas Rajah, Blega Oloh, Karang Nangkah, Karang Panasan, Karang Gayam, Lomaer, Bates, Lombang Laok, Lombang Dajah, Karpote, Kajjan, Panjalinan, Pangeran Gadungan, Kampao, Ko'olan, Gigir
16 2001 Patereman, Paeng, Kolla, Neroh, Langpanggang, Patengteng, Serabi Barat, Serabi Timur, Pangpajung, Karang Anyar, Alas Kokon, Pakong, Glisgis, Brakas Dajah, Modung, Suwaan, Manggaan
17 2001 Bandung, Konang, Genteng, Pakes, Cangkareman, Sen Asen, Sambiyan, Campor, Galis Dajah, Kanegarah, Durin Barat, Durin Timur, Batokaban
18 2001 Tellok, Daleman, Blateran, Paterongan, Kajuanak, Longkek, Galis, Pekadan, Bangpendah, Paka'an Dajah, Paka'an Laok, Kranggan Timur, Separah, Banjar, Tlagah, Lantek Barat, Lantek Timor, Kelbung, Banyu Bunih, Sadah, Sorpa`;
