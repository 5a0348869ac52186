// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Bendolo, Sawahan, Ngliman, Bareng, Sidorejo, Duren, Siwalan, Margopatut, Kebonagung
02 2001 Kuncir, Kepel, Suru, Ngetos, Klodan, Mojoduwur, Kweden, Blongko, Oro-oro Ombo
03 2001 Salamrojo, Cepoko, Maguan, Semare, Berbek, Mlilir, Bendungrejo, Sengkut, Ngrawan, Sumberwindu, Kacangan, Sendangbumen, Patranrejo, Sumberurip, Bulu, Grojogan, Tiripan, Balongrejo, Sonopatik
04 2001 Tanjungrejo, Sombron, Genjeng, Karangsono, Ngepeh, Godean, Patihan, Mungkung, Sekaran, Loceret, Jatirejo, Tempel Wetan, Tekenglagahan, Gejagan, Candirejo, Sukorejo, Kwagean, Kenep, Putukrejo, Nglaban, Macanan, Bajulan
05 2001 Jampes, Mlandangan, Gondang, Jatigreges, Joho, Sanan, Pacekulon, Cerme, Babadan, Batembat, Banaran, Bodor, Pacewetan, Jetis, Gemenggeng, Kecubung, Plosoharjo, Kepanjen
06 2001 Gondanglegi, Singkalanyar, Mojoagung, Bandung, Nglawak, Baleturi, Tegaron, Tanjungtani, Sanggrahan, Rowoharjo, Sugihwaras, Watudandang, Sono Ageng, Kurungrejo
07 2001 Cengkok, Tanjungkalang, Juwet, Kelutan, Ngronggot, Mojokendil, Betet, Kaloran, Banjarsari, Dadapan, Trayang, Kalianyar, Klurahan
08 1011 Banaran, 2001 Drenges, Juwono, Bangsri, Kalianyar, Tanjung, Nglawak, Kepuh, Tembarak, Pelem, Kutorejo, 2012 Lambangkuning, Pandantoyo, Kudu
09 2001 Bukur, Babadan, Ngepung, Pisang, Lestari, Pecuk, Patianrowo, Pakuncen, Rowomarto, Ngrombot, Tirtobinangun
10 2001 Sambiroto, Gebangkerep, Baron, Waung, Kemlokolegi, Kemaduh, Garu, Jekek, Katerban, Mabung, Jambi
11 1011 Tanjunganom, 1013 Warujayeng, 2001 Kedungombo, Sumberkepuh, Wates, Malangsari, Getas, Sonobekel, Ngadirejo, Banjaranyar, Sidoharjo, Kampungbaru, 2012 Jogomerto, 2014 Kedungrejo, Sambirejo, Demangan
12 1002 Kapas, 1007 Sukomoro, 2001 Sumengko, 2003 Blitaran, Kedungsoko, Nglundo, Bungur, 2008 Pehserut, Ngrami, Bagor Wetan, Putren, Ngrengket
13 1001 Jatirejo, Ploso, Payaman, Kramat, Ganung Kidul, Werungotok, Mangundikaran, Kauman, Kartoharjo, Cangkringan, Bogo, Ringinanom, Begadung, 2014 Kedungdowo, Balongpacul
14 1014 Guyangan, Kedondong, 2001 Balongrejo, Girirejo, Pesudukuh, Sekarputih, Buduran, Ngumpul, Bagor Kulon, Petak, Paron, Karang Tengah, Selorejo, Gandu, Kerepkidul, 2016 Kutorejo, Sugihwaras, Gemenggeng, Kendalrejo, Banaran Kulon, Banaran Wetan
15 2001 Sudimoroharjo, Wilangan, Ngadipiro, Mancon, Ngudikan, Sukoharjo
16 2001 Gempol, Mungkung, Setren, Sukorejo, Sidokare, Mojorembun, Ngadiboyo, Rejoso, Klagen, Jatirejo, Mlorah, Puhkerep, Talun, Ngangkatan, Talang, Banjarejo, Sambikerep, Musir Lor, Musir Kidul, Wengkal, Jintel, Kedungpadang, Tritik, Bendoasri
17 2001 Sumberjo, Nglinggo, Mojoseto, Karangsemi, Senjayan, Kedungglugu, Ja'an, Sumberagung, Ketawang, Ngujung, Sanggrahan, Balonggebang, Pandean, Campur, Gondangkulon, Senggowar, Losari
18 2001 Sugihwaras, Ngluyu, Tempuran, Lengkong Lor, Gampeng, Bajang
19 2001 Banjardowo, Lengkong, Jegreg, Kedungmlaten, Prayungan, Sumbersono, Balongasem, Sawahan, Ngringin, Jatipunggur, Ketandan, Sumberkepuh, Ngepung, Pinggir, Bangle, Sumbermiri
20 2001 Perning, Ngasem, Gondang Wetan, Jatikalen, Begendeng, Lumpangkuwik, Dawuhan, Munung, Pulowetan, Pule, Dlururejo`;
