// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1015 Kepanjin, Pajagalan, Bangselok, Karangduak, 2005 Kolor, Pabian, Marengan Daya, Kacongan, Paberasan, Parsanga, Bangkal, Kebunan, Pamolokan, Pangarangan, 2019 Pandian, Kebunagung
02 2001 Pinggirpapas, Karanganyar, Marengan Laok, Kertasada, Kalimook, Kalianget Barat, Kalianget Timur
03 2001 Kasengan, Lalangon, Tenonan, Lanjuk, Gadding, Giring, Gunung Kembar, Jaba'an, Manding Laok, Manding Timur, Manding Daya
04 2001 Talango, Padike, Cabbiya, Essang, Kombang, Poteran, Palasa, Gapurana
05 2001 Guluk Manjung, Kapedi, Pakandangan Barat, Pakandangan Tengah, Pakandangan Sangra, Aeng Dake, Aeng Baja Kenek, Bluto, Lobuk, Bumbungan, Masaran, Palongan, Aeng Baja Raja, Karang Campaka, Sera Barat, Sera Tengah, Sera Timur, Gingging, Errabu, Gilang
06 2001 Pagar Batu, Tanjung, Kebundadap Timur, Langsar, Kebundadap Barat, Saroka, Tanamerah, Nambakor, Saronggi, Moangan, Juluk, Aengtongtong, Talang, Kambingan Timur
07 2001 Moncek Barat, Moncek Tengah, Moncek Timur, Banaresep Timur, Tarogan, Kambingan Barat, Poreh, Lenteng Timur, Lembung Timur, Lenteng Barat, Banaresep Barat, Billapora Rebba, Lembung Barat, Ellak Laok, Ellak Daya, Daramista, Jambu, Cangkreng, Meddelan, Sendir
08 2001 Galis, Gedugan, Bringsang, Aenganyar, Lombang, Jate, Banbaru, Banmaleng
09 2001 Bakeong, Payudan Dundang, Pordapor, Guluk-guluk, Ketawang Laok, Pananggungan, Bragung, Tambuko, Payudan Nangger, Payudan Daleman, Payudan Karangsokon, Batuampar
10 2001 Bataal Barat, Bataal Timur, Rombiya Barat, Rombiya Timur, Talaga, Billapora Barat, Billapora Timur, Ganding, Gadu Timur, Gadu Barat, Ketawang Larangan, Ketawang Parebaan, Ketawang Daleman, Ketawang Karay
11 2001 Kaduara Timur, Sendang, Rombasan, Sentol Laok, Larangan Perreng, Sentol Daya, Pakamban Daya, Pakamban Laok, Jaddung, Pragaan Laok, Pragaan Daya, Prenduan, Aeng Panas, Karduluk
12 2001 Ambunten Barat, Ambunten Tengah, Ambunten Timur, Tambaagung Barat, Tambaagung Tengah, Tambaagung Ares, Sogian, Tambaagung Timur, Bukabu, Campor Barat, Keles, Campor Timur, Belluk Ares, Belluk Kenek, Belluk Raja
13 2001 Montorna, Prancak, Campaka, Rajun, Lebeng Timur, Lebeng Barat, Soddara, Pasongsongan, Padangdangan, Panaongan
14 2001 Slopeng, Semaan, Batubellah Barat, Batubellah Timur, Kecer, Bates, Bringin, Jelbudan, Kerta Barat, Kerta Timur, Nyapar, Dasuk Barat, Dasuk Timur, Dasuk Laok, Mantajun
15 2001 Mandala, Pakondang, Matanair, Tambaksari, Banasare, Bunbarat, Karang Nangka, Basoka, Duko, Rubaru, Kalebengan
16 2001 Kolpo, Tamidung, Batang-batang Laok, Batang-Batang Daya, Totosan, Banuaju Barat, Banuaju Timur, Jenangger, Nyabakan Timur, Nyabakan Barat, Jangkong, Legung Barat, Legung Timur, Dapenda, Bilangan, Lombang
17 2001 Aengmerah, Tengedan, Juruan Laok, Juruan Daya, Badur, Gedang-Gedang, Batuputih Kenek, Batuputih Laok, Batuputih Daya, Bantelan, Larangan Barma, Larangan Kerta, Bulla'an, Sergang
18 2001 Candi, Jadung, Romben Barat, Romben Rana, Romben Guna, Taman Sare, Bicabbi, Dungkek, Bunpenang, Bungin-bungin, Lapa Taman, Lapa Laok, Lapa Daya, Bancamara, Banra'as
19 2001 Grujugan, Longos, Andulang, Gapura Timur, Mandala, Gersik Putih, Gapura Tengah, Gapura Barat, Panagan, Palo'lo'an, Banjar Timur, Banjar Barat, Batudinding, Baban, Karangbudi, Braji, Poja
20 2001 Pancor, Prambanan, Gendang Timur, Karang Tengah, Jambuir, Gayam, Kalowang, Nyamplong, Gendang Barat, Tarebung
21 2001 Nonggunong, Somber, Tanah Merah, Sokaramme Timur, Sokarami Paseser, Talaga, Rosong, Sonok
22 2001 Ketupat, Jungkat, Kropoh, Karangnangka, Alas Malang, Poteran, Brakas, Tonduk, Guwa-Guwa
23 2001 Sukajeruk, Masalima, Masakambing, Kramian
24 2001 Pajanangger, 2008 Sawah Sumur, Paseraman, Gelaman, Buddi, Kolo-kolo, Angkatan, Kalisangka, Bilis-bilis, Laok Jang-Jang, Sumbernangka, Duko, Kalikatak, Arjasa, Kalinganyar, Angon-angon, Sambakati, Pandeman, Pabean
25 2001 Sepanjang, Tanjung Kiaok, Sakala, Pagerungan Besar, Pagerungan Kecil, Saseel, Sapeken, Sabunten, Paliat, Sadulang, Saur Saebus
26 2001 Patean, Babbalan, Gedungan, Gunggung, Batuan, Torbang, Gelugur
27 2001 Saobi, Kangayan, Torjek, Cangkramaan, Tembayangan, Batuputih, Daandung, Timur Jang-Jang, Jukong-jukong`;
