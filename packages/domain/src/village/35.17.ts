// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Jantiganggong, Kepuhkajang, Sumberagung, Pagerwojo, Perak, Sembung, Glagahan, Kalangsemanding, Gadingmangu, Plosogenuk, Sukorejo, Temuwulan, Cangkringrandu
02 2001 Pucangro, Kedungturi, Japanan, Blimbing, Mentaos, Sukoiber, Sukopinggir, Bugasur Kedaleman, Gudo, Pesanggrahan, Wangkalkepuh, Krembangan, Sepanyul, Godong, Mejoyolosari, Plumbon Gambang, Gempollegundi, Tanggungan
03 2001 Jombok, Genukwatu, Rejoagung, Kauman, Ngoro, Badang, Pulorejo, Banyuarang, Sidowarek, Gajah, Kesamben, Kertorejo, Sugihwaras
04 2001 Kebondalem, Mundusewu, Pakel, Karangan, Ngampungan, Jenisgelaran, Bareng, Tebel, Mojotengah, Banjaragung, Nglebak, Ngrimbi, Pulosari
05 2001 Galengdowo, Wonomerto, Jarak, Sambirejo, Wonosalam, Carangwulung, Wonokerto, Sumberjo, Panglungan
06 2001 Kedunglumpang, Dukuhmojo, Karangwinongan, Kademangan, Janti, Tejo, Gambiran, Kauman, Mojotrisno, Tanggalrejo, Dukuhdimoro, Miagan, Mancilan, Betek, Karobelah, Murukan, Johowinong, Seketi
07 2001 Kedungpari, Karanglo, Latsari, Mojowarno, Penggaron, Mojoduwur, Mojowangi, Gondek, Gedangan, Mojojejer, Japanan, Menganto, Grobogan, Rejoslamet, Selorejo, Sidokerto, Sukomulyo, Catakgayam, Wringinpitu
08 2001 Kayangan, Puton, Bendet, Bulurejo, Grogol, Jatirejo, Cukir, Kwaron, Watugaluh, Pundong, Diwek, Bandung, Kedawong, Ngudirejo, Ceweng, Balongbesuk, Pandanwangi, Brambang, Jatipelem, Keras
09 1002 Jombatan, 1004 Kaliwungu, Jelakombo, Kepanjen, 2001 Mojongapit, 2003 Plandi, 2007 Kepatihan, Pulolor, Sengon, Tunggorono, Denanyar, Jombang, Candimulyo, Tambakrejo, Banjardowo, Sambongdukuh, Dapurkejambon, Jabon, Plosogeneng, Sumberjo
10 2001 Peterongan, Keplaksari, Kepuhkembeng, Mancar, Tugusumberjo, Morosunggingan, Kebontemu, Dukuhklopo, Tanjunggunung, Bongkot, Senden, Ngrandulor, Tengaran, Sumberagung
11 2001 Plosokerep, Jogoloyo, Palrejo, Plemahan, Brudu, Badas, Nglele, Trawasan, Sebani, Mlaras, Segodorejo, Kedungpapar, Sumobito, Curahmalang, Budugsidorejo, Kendalsari, Talunkidul, Madiopuro, Bakalan, Gedangan, Mentoro
12 2001 Kedungbetik, Kedungmlati, Watudakon, Carangrejo, Jombok, Blimbing, Wuluh, Pojokrejo, Kesamben, Podoroto, Jombatan, Pojokkulon, Gumulan, Jatiduwur
13 2001 Mojokrapak, Pesantren, Tampingmojo, Kalikejambon, Kedunglosari, Kedungotok, Tembelang, Sentul, Gabusbanaran, Pulorejo, Rejosopinggir, Jatiwates, Kepuhdoko, Pulogedang, Bedahlawak
14 2001 Tanggungkramat, Rejoagung, Losari, Ploso, Jatigedong, Daditunggal, Gedongombo, Jatibanjar, Pagertanjung, Pandanblole, Kedungdowo, Kebonagung, Bawangan
15 2001 Klitih, Plabuhan, Kampungbaru, Gebangbunder, Jatimlerek, Karangmojo, Plandaan, Bangsri, Purisemanding, Tondowulan, Darurejo, Sumberjo, Jiporapah
16 2001 Marmoyo, Tanjungwadung, Mangunan, Kabuh, Kedungjati, Banjardowo, Karangpakis, Sumberingin, Sumbergondang, Kauman, Munungkerep, Genenganjasem, Manduro, Sukodadi, Pengampon, Sumberaji
17 2001 Sidokaton, Tapen, Bakalanrayung, Randuwatang, Sumberteguh, Menturus, Kudubanjar, Made, Kepuhrejo, Bendungan, Katemas
18 2001 Bandarkedungmulyo, Mojokambang, Barongsawahan, Kayen, Gondangmanis, Brodot, Pucangsimo, Banjarsari, Brangkal, Karangdagangan, Tinggar
19 2001 Jogoroto, Jarakkulon, Alang-alang Caruban, Sukosari, Sawiji, Mayangan, Sumbermulyo, Ngumpul, Tambar, Janti, Sambirejo
20 2001 Turipinggir, Gongseng, Megaluh, Sudimoro, Balongsari, Sumbersari, Ngogri, Sidomulyo, Balonggemek, Dukuharum, Sumberagung, Pacarpeluk, Kedungrejo
21 2001 Ketapangkuning, Keboan, Kedungbogo, Ngusikan, Sumbernongko, Cupak, Manunggal, Ngampel, Mojodanu, Kromong, Asemgede`;
