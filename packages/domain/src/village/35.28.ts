// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Dabuan, Terrak, Mangar, Bandaran, Kramat, Ambat, Branta Pesisir, Tlanakan, Branta Tinggi, Tlesah, Larangan Tokol, Ceguk, Panglegur, Bukek, Gugul, Larangan Slampar, Taro'an
02 1018 Barurambat Timur, Lawangan Daya, 2001 Tanjung, Padelegan, Majungan, Pagagan, Jarin, Baddurih, Buddih, Sopa'ah, Prekbun, Durbuk, Pademawu Barat, Pademawu Timur, Bunder, Dasok, Murtajih, Sumedangan, Lemper, 2020 Sentol, Tambung, Buddagan
03 2001 Tobungan, Konang, Pandan, Lembung, Galis, Bulay, Pagendingan, Ponteh, Polagan, Artodung
04 1001 Kangenan, 1003 Patemon, 1011 Bugih, Jungcangcang, Parteker, Barurambat Kota, Gladak Anyar, Kolpajung, Kowel, 2002 Panempan, 2004 Laden, Jalmak, Teja Barat, Teja Timur, Bettet, Nyalabu Laok, Nyalabu Daya, 2018 Toronan
05 2001 Karang Anyar, Toket, Candi Burung, Batu Kalangan, Gro'om, Srambah, Pangtonggal, Samiran, Kodik, Klampar, Samatan, Lenteng, Talangoh, Billa'an, Rangperang Laok, Rangperang Daja, Banyubulu, Pangorayan, Panglemah, Mapper, Proppo, Jambringin, Campor, Panaguan, Pangbatok, Tattangoh, Badung
06 2001 Banyupelle, Rek Kerrek, Angsanah, Akkor, Larangan Badung, Panaan, Potoan Laok, Patoan Daja, Kacok, Rombuh, Palengaan Laok, Palengaan Dajah
07 2001 Plakpak, Palesanggar, Pegantenan, Bulangan Branta, Bulangan Barat, Bulangan Haji, Tlagah, Bulangan Timur, Tebul Timur, Tebul Barat, Ambender, Pasanggar, Tanjung
08 2001 Peltong, Blumbungan, Trasak, Tentenan Barat, Tentenan Timur, Grujugan, Larangan Luar, Larangan Dalam, Panaguan, Montok, Taraban, Duko Timur, Lancar, Kaduara Barat
09 2001 Bicorong, Klompang Barat, Klompang Timur, Cenlecen, Bajang, Banban, Somalang, Palalang, Seddur, Pakong, Bandungan, Lebbek
10 2001 Bajur, Sumber Waru, Tampojung Pregih, Tampojung Guwa, Tampojung Tengah, Tampojung Tenggina, Ragang, Sana Laok, Waru Timur, Waru Barat, Tlonto Ares, Tagangser Laok
11 2001 Bujur Barat, Pangereman, Bangserreh, Lesong Laok, Ponjanan Barat, Ponjanan Timur, Kapong, Lesong Daja, Batu Bintang, Blaban, Tamberu, Bujur Tengah, Bujur Timur
12 2001 Pamaroh, Pamoroh, Sokolelah, Gagah, Kertagena Laok, Kertagena Tengah, Bungbaruh, Kadur, Bangkes, Kertagena Dajah
13 2001 Sana Tengah, Sana Daja, Tagangser Daja, Sotabar, Tlonto Raja, Dempo Barat, Dempo Timur, Bindang, Batokerbuy`;
