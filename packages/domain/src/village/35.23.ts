// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Jlodro, Sokogunung, Jamprong, Tawaran, Sidomukti, Bendonglateng, Sidohasri, Sidorejo, Sokogrenjeng
02 2001 Kebonharjo, Wangi, Ketodan, Karangtengah, Bader, Paseyan, Besowo, Jombok, Sadang, Wotsogo, Ngepon, Sugihan, Sidomulyo, Kedungmakam, Demit, Jatiklabang, Sekaran, Dingil
03 2001 Klakeh, Bate, Sidotentrem, Kedungjambangan, Kablukan, Sidokumpul, Bangilan, Sidodadi, Kumpulrejo, Banjarworo, Ngrojo, Weden, Kedungharjo, Kedungmulyo
04 2001 Tlogoagung, Ngujuran, Latsari, Sukolilo, Tenggerkulon, Bulujowo, Siding, Tergambang, Bulumeduro, Banjarjo, Boncong, Jatisari, Sumberan, Kayen, Bogorejo, Sembungin, Karangrejo, Sukoharjo, Pugoh, Bancar, Ngampelrejo, Sidomulyo, Margosuko, Cingklung
05 2001 Medalem, Jatisari, Kaligede, Banyuurip, Leran, Wonosari, Sendang, Wanglukulon, Wangluwetan, Sidoharjo, Rayung, Katerban
06 2001 Dikir, Ngulahan, Plajan, Mander, Belikanget, Cokrowati, Pulogede, Gadon, Sotang, Pabeyan, Klutuk, Tambakboyo, Dasin, Kenanti, Sawir, Sobontoro, Merkawang, Glondonggede
07 2001 Lajo Kidul, Lajo Lor, Tanggir, Tanjungrejo, Binangun, Mergosari, Mulyoagung, Tunggulrejo, Tingkis, Mulyorejo, Saringembat, Kedungjambe
08 2001 Gemulung, Sidonganti, Trantang, Wolutengah, Tenggerwetan, Gaji, Hargoretno, Margorejo, Kedungrejo, Jarorejo, Mliwang, Kasiman, Margomulyo, Temayang, Sumberarum, Karanglo, Padasan
09 2001 Sembung, Kemlaten, Sukorejo, Ngawun, Mergoasri, Kumpulrejo, Parangbatu, Wukirharjo, Cengkong, Brangkal, Margorejo, Dagangan, Suciharjo, Pacing, Selogabus, Sugihwaras, Sendangrejo, Mojomalang
10 2001 Guwoterus, Nguluhan, Tanggulangin, Manjung, Talangkembar, Montongsekar, Pakel, Sumurgung, Bringin, Pucangan, Maindu, Jetak, Talun
11 2001 Tluwe, Wadung, Jati, Menilo, Cekalang, Pandanagung, Prambontergayang, Klumpit, Simo, Mentoro, 2012 Kendalrejo, Nguruan, Jegulo, Sokosari, Bangunrejo, Mojoagung, 2019 Gununganyar, Sumurcinde, Pandanwangi, Sandingrowo, Rahayu, Glagahsari, Kenongosari
12 2001 Karangasem, Socorejo, Temaji, Purworejo, Tasikharjo, Sumurgeneng, Suwalan, Remen, Beji, Wadung, Rawasan, Mentoso, Jenggolo, Kaliuntu, Sekardadi, Jenu, Sugihwaras
13 2001 Tlogowaru, Tobo, Temandang, Tuwiri Wetan, Pongpongan, Tuwiri Kulon, Sugihan, Senori, Sembungrejo, Kapu, Tahulu, Tegalrejo, Borehbangle, Sambonggede, Sumber, Mandirejo, Sendanghaji, Bogorejo, Sumberjo
14 2004 Kebonagung, Pekuwon, 2007 Rengel, Maibit, Bulurejo, Karangtinoto, Sawahan, 2013 Kanorejo, Tambakrejo, 2016 Ngadirejo, Sumberejo, Punggulrejo, Campurejo, Banjaragung, Banjararum, Prambonwetan
15 1006 Karang, 1015 Gedongombo, 2001 Jadi, Boto, Prunggahan Kulon, Tegalagung, 2009 Bektiharjo, Ngino, Prunggahan Wetan, Sambongrejo, Semanding, Bejagung, 2016 Penambangan, Genaharjo, Kowang, Tunah, Gesing
16 1003 Mondokan, 1005 Perbon, Latsari, Karangsari, Kingking, Ronggomulyo, Sidorejo, Doromukti, Sidomulyo, Kutorejo, Kebonsari, Sendangharjo, Baturetno, Sukolilo, 2001 Sumurgung, Sugiharjo, 2004 Kembangbilo
17 2001 Trutup, Kesamben, Kepohagung, Kedungrojo, Sumurjalak, Sembungrejo, Sumberagung, Cangkring, Plumpang, Plandirejo, Ngrayung, Bandungrejo, Jatimulyo, Klotok, Magersari, Kebomlati, Penidon, Kedungsoko
18 1001 Panyuran, 2002 Tasikmadu, Tegalbang, Sumurgung, Kradenan, Dawung, Cendoro, Ngimbang, Pucangan, Gesikharjo, Palang, Glodog, Leran Kulon, Leran Wetan, Wangun, Karangagung, Pliwetan, Cepokorejo, Ketambul
19 2001 Patihan, Minohorejo, Mrutuk, Compreng, Sumberjo, Ngadipuro, Ngadirejo, Bunut, Widang, Banjar, Tegalsari, Mlangi, Simorejo, Kedungharjo, Kujung, Tegalrejo
20 2001 Ngarum, Ngrejeng, Grabagan, Waleran, Banyubang, Gesikan, Ngandong, Dahor, Dermawuharjo, Menyunyur, Pakis`;
