// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Noreh, Labuhan, Taman, Sreseh, Disanah, Marparan, Klobur, Labang, Bundah, Bangsah, Plasah, Junok
02 2007 Dulang, Patarongan, Pangongsean, Krampon, Bringinnonggal, Torjun, Patapan, Jeruk Porot, Kodak, Kanjar, Kara, Tanah Merah
03 1003 Polagan, Banyuanyar, 1006 Rongtengah, Karang Dalam, Gunung Sekar, Dalpenang, 2001 P. Mandangin, Aengsareh, 2005 Gunung Maddah, 2010 Panggung, Taman Sareh, Pakalongan, Tanggumong, Kamuning, Banyumas, Pangelen, Paseyan, Baruh
04 2001 Taddan, Banjar Talela, Tamba'an, Prajjan, Dharma Camplong, Batukarang, Sejati, Dharma Tanjung, Rabasan, Banjartabulu, Anggersek, Madupat, Pamola'an, Plampa'an
05 2001 Kebun Sareh, Karangnangger, Rapa Laok, Rapa Daya, Astapah, Sogian, Gersempal, Temoran, Meteng, Madulang, Kamondung, Omben, Tambak, Angsokah, Jranguan, Rongdalam, Napo Laok, Napo Daya, Karanggayam, Pandan
06 2001 Banyukapah, Rabasan, Rohayu, Kedungdung, Komis, Bajrasoka, Kramat, Nyeloh, Banjar, Ombul, Pajeruan, Moktesareh, Batoporo Barat, Batoporo Timur, Gunungeleh, Daleman, Pasarenan, Palenggian
07 2001 Asemraja, Plakaran, Asemnonggal, Majangan, Margantoko, Penyepen, Taman, Jrengik, Kalangan Prao, Kotah, Jungkarang, Mlakah, Bancelok, Buker
08 2001 Karanganyar, Baturasang, Mambulu Barat, Bringin, Samaran, Tambelangan, Barunggagah, Banjarbillah, Somber, Birem
09 2001 Olor, Planggaran Barat, Planggaran Timur, Tolang, Lar Lar, Tlagah, Nagasareh, Trapang, Terosan, Asem Jaran, Kembang Jeruk, Morbatoh, Montor, Tebanah, Nepa, Batioh, Masaran, Banyuates, Jatra Timur, Tapa'an
10 2008 Lepelle, Bapelle, Sawah Tengah, Torjunan, Tragih, Jelgung, Robatal, Gunung Rancak, Pandiyangan
11 2001 Tobai Barat, Tobai Tengah, Tobai Timur, Bira Tengah, Bira Timur, Sokobanah Laok, Tamberu Laok, Tamberu Daya, Sokobanah Tengah, Sokobanah Daya, Tamberu Barat, Tamberu Timur
12 2001 Paopale Laok, Bunten Barat, Bunten Timur, Pancor, Karanganyar, Pangereman, Bira Barat, Ketapang Timur, Ketapang Daya, Ketapang Laok, Ketapang Barat, Paopale Daya, Rabiyan, Banyusokah
13 2001 Pangarengan, Apa an, Gulbung, Panyirangan, Pacangga an, Ragung
14 2001 Blu uran, Tlambah, Bulmatet, Poreh, Karangpenang Oloh, Karangpenang Onjur, Gunung Kesan`;
