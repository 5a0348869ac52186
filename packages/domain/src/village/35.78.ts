// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1001 Karang Pilang, Kebraon, Kedurus, Waru Gunung
02 1001 Sidosermo, Bendul Merisi, Margorejo, Jemur Wonosari, Siwalankerto
03 1001 Kalirungkut, Rungkut Kidul, Kedung Baruk, Penjaringansari, Wonorejo, Medokan Ayu
04 1001 Wonokromo, Jagir, Ngagel, Ngagel Rejo, Darmo, Sawunggaling
05 1001 Tegalsari, Dr. Soetomo, Kedungdoro, Keputran, Wonorejo
06 1001 Petemon, Sawahan, Banyu Urip, Putat Jaya, Kupang Krajan, Pakis
07 1001 Embong Kaliasin, Genteng, Kapasari, Ketabang, Peneleh
08 1001 Gubeng, Mojo, Airlangga, Kertajaya, Baratajaya, Pucang Sewu
09 1001 Keputih, Gebang Putih, Klampis Ngasem, Menur Pumpungan, Nginden Jangkungan, Semolowaru, Medokan Semampir
10 1001 Tambaksari, Ploso, Gading, Pacarkembang, Rangkah, Pacarkeling, Kapasmadya Baru, Dukuh Setro
11 1001 Simokerto, Kapasan, Sidodadi, Simolawang, Tambakrejo
12 1001 Bongkaran, Nyamplungan, Krembangan Utara, 1006 Tanjung Perak
13 1001 Alun-alun Contong, Bubutan, Gundih, Jepara, Tembok Dukuh
14 1002 Tandes, 1006 Karang Poh, Balongsari, 1009 Manukan Kulon, 1011 Manukan Wetan, Banjar Sugihan
15 1001 Krembangan Selatan, Kemayoran, Perak Barat, Dupak, Morokrembangan
16 1001 Ampel, Pegirian, Wonokusumo, Ujung, Sidotopo
17 1001 Tanah Kali Kedinding, Sidotopo Wetan, Bulak Banteng, Tambak Wedi
18 1001 Bangkingan, Jeruk, Lakarsantri, Lidah kulon, Lidah Wetan, Sumurwelut
19 1001 Kandangan, 1003 Sememi, Tambak Oso Wilangun, Romokalisari
20 1001 Wiyung, Jajar Tunggal, Babatan, Balas Klumprik
21 1001 Dukuh Pakis, Dukuh Kupang, Gunung Sari, Pradah Kalikendal
22 1001 Gayungan, Menanggal, Dukuh Menanggal, Ketintang
23 1001 Jambangan, Karah, Kebonsari, Pagesangan
24 1001 Kutisari, Kendangsari, Tenggilis Mejoyo, Panjang Jiwo
25 1001 Gunung Anyar, Rungkut Tengah, Rungkut Menanggal, Gunung Anyar Tambak
26 1001 Mulyorejo, Manyar Sabrangan, Kejawan Putih Tambak, Kalisari, Dukuh Sutorejo, Kalijudan
27 1001 Sukomanunggal, Tanjungsari, Sonokwijenan, Putat Gede, Simomulyo, Simomulyo Baru
28 1001 Asem Rowo, Genting Kalianak, 1005 Tambak Sarioso
29 1001 Kedung Cowek, 1003 Kenjeran, Bulak, Sukolilo Baru
30 1001 Pakal, Babat Jerawat, 1004 Sumber Rejo, Benowo
31 1001 Sambikerep, Made, Beringin, Lontar`;
