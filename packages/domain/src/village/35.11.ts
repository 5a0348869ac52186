// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Sucolor, Pujer Baru, Tanahwulan, Maesan, Gambangan, Suger Lor, Sumber Pakem, Sumbersari, Sumber Anyar, Penanggungan, Pakuniran, Gunungsari
02 2001 Sukosari, Karang Melok, Mengen, Kemirian, Tamanan, Wonosuko, Kalianyar, 2012 Sumber Kemuning, 2014 Sumber Anom
03 2001 Kembang, Gunosari, Trotosari, Jebung Kidul, Sulek, Tlogosari, Pakisan, Patemon, Jebung Lor, Brambang Darussalam
04 2001 Sukosari Lor, Nogosari, Pecalongan, Kerang
05 2001 Alas Sumur, Kejayan, Mangli, Maskuning Kulon, Maskuning Wetan, Mengok, Padasan, 2009 Randu Cangkring, Suko Kerto, Sukowono, Sukodono
06 2002 Tegal Mijin, Pekauman, Sumber Pandan, Wanisodo, Kabuaran, Wonosari, Dadapan, Dawuhan, Taman, Grujugan Kidul, 2013 Kejawan
07 1009 Curahdami, 2001 Jetis, Pakuwesi, Kupang, Petung, Panambangan, Curahpoh, Poncogati, Sumber Suko, 2010 Selolembu, Locare, Sumber Salak
08 1011 Tenggarang, 2001 Kesemek, Lojajar, Pekalangan, Kajar, Sumber Salam, Koncer Kidul, Bataan, Gebang, Dawuhan, Tangsil Kulon, 2012 Koncer Darul Aman
09 2001 Lombok Kulon, Lombok Wetan, Tumpeng, Jumpong, Tangsil Wetan, Pasarejo, Bendoarum, Kapuran, Sumberkalong, Traktakan, Wonosari, Pelalangan
10 2001 Wonokusumo, Mangli Wetan, Taal, Mrawan, Gunung Anyar, Jurang Sapi, Cindogo, Kalitapen, Tapen
11 1004 Nangkaan, Tamansari, Kademangan, Dabasah, Badean, Kotakulon, Blindungan, 2001 Pancoran, Sukowiryo, Kembang, 2011 Pejaten
12 2001 Ambulu, Bukor, Sumbermalang, Jambewungu, Gubrih, Ampelan, Jatitamban, Banyuwulu, Jatisari, Glingseran, Banyuputih, Wringin, Sumbercanting
13 1005 Sekarputih, 2001 Klabang, Mandiro, Tanggulangin, Karanganyar, 2006 Tegalampel, 2014 Klabang Agung, Purnama
14 2005 Karang Anyar, Blimbing, Karang Sengon, Wonokerto, Klabang, Klampokan, Sumber Suko, Besuk, Pandak, Leprak, Wonoboyo
15 2001 Solor, Kladi, Bercak, Suling Wetan, Suling Kulon, Cermee, Ramban Wetan, Grujugan, Ramban Kulon, Bajuran, Jirek Mas, Batu Salang, Palalangan, Batu Ampar, Bercak Asri
16 2001 Bandilan, Sempol, Tarum, 2005 Prajekan Lor, Prajekan Kidul, Cangkring, Walidono
17 2001 Andungsari, Ardisaeng, Kupang, Gadingsari, Pakem, Sumberdumpyong, Patemon, Petung
18 2001 Sukorejo, Sumber Gading, Sukosari Kidul, Tegaljati, Rejo Agung, Sumberwringin
19 2001 Sempol, Kalianyar, Jampit, Kalisat, Kali Gedang, Sumber Rejo
20 2001 Gadingsari, Sumber Waru, Kembangan, Baratan, Binakal, Jeruksoksok, Sumber Tengah, Bendelan
21 2001 Taman, Gentong, Kemuningan, Trebungan, Sumberkokap, Paguan, Kretek
22 2001 Lumutan, Botolinggo, Lanas, Penang, Gayam, Klekehan, Sumber Canting, Gayam Lor
23 2001 Jambesari, Jambeanom, Pucanganom, Sumberjeruk, Tegalpasir, Pengarang, Grujugan Lor, Pejagan, Sumber Anyar`;
