// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Pategalan, Semambung, Sumberanyar, Jatibanteng, Curahsuri, Wringinanom, Kembangsari, Patemon
02 2001 Widoropayung, Sumberejo, Jetis, Blimbing, Langkap, Bloro, Pesisir, Kalimas, Besuki, Demung
03 2001 Cemara, Mojodungkol, Gunung Malang, Gunung Putri, Suboh, Dawuan, Buduan, Ketah
04 2001 Alas Bayur, Sumberanyar, Campoan, Trebungan, Sumber Pinang, Selomukti, Mlandingan Kulon
05 2001 Bugeman, Kendit, Balung, Tambak Ukir, Rajekwesi, Kukusan, Klatakan
06 2001 Paowan, Sumberkolak, Wringinanom, Kilensari, Peleyan, Alasmalang, Duwet, Gelung
07 1002 Patokan, Dawuhan, 2001 Kalibagor, 2004 Kotakan, Talkandang, Olean
08 1002 Ardirejo, 1007 Mimbaan, 2001 Sliwung, 2003 Battal, Klampokan, Juglangan, Panji Kidul, 2008 Panji Lor, Tokelan, Curah Jeru, Tenggir, Kayu Putih
09 2001 Tanjung Glugur, Mangaran, Tanjung Kamal, Semiring, Tanjung Pecinan, Trebungan
10 2001 Kandang, Curah Cottok, Peleyan, Wonokoyo, Seletreng, Landangan, Kapongan, Kesambirampak, Gebangan, Pokaan
11 2001 Kayumas, Bayeman, Ketowan, Kedungdowo, Jatisari, Curah Tatal, Arjasa, Lamongan
12 2001 Sopet, Curah Kalak, Palangan, Jangkar, Gadingan, Kumbangsari, Pesanggrahan, Agel
13 2001 Kedunglo, Bantal, Awar-awar, Perante, Trigonco, Kertosari, Mojosari, Asembagus, Gudang, Wringin Anom
14 2001 Wonorejo, Sumberanyar, Sumberejo, Banyuputih, Sumberwaru
15 2001 Tamankursi, Sumberargo, Tamansari, Kalirejo, Baderan, Alastengah, Taman, Tlogosari, Plalangan
16 2001 Lubawang, Kalisari, Tepos, Selobanteng, Banyuglugur, Telempong, Kalianget
17 2001 Patemon, Sumbertengah, Selowogo, Mlandingan Wetan, Bungatan, Bletok, Pasir Putih`;
