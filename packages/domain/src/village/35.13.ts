// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Ngadisari, Wonotoro, Jetak, Ngadas, Ngadirejo, Sariwani, Wonokerto, Sapikerep, Sukapura, Pakel, Kedasih, Ngepung
02 2001 Ledokombo, Pandansari, Sumber, Wonokerso, Gemito, Tukul, Sumberanom, Cepoko, Remba'an
03 2001 Wonoasri, Jatisari, Kedawung, Karangrejo, Resongo, Menyono, Wringinanom
04 2001 Gunungtugel, Kedungrejo, Patokan, Bantaran, Legundi, Tempuran, Kropak, Besuk, Kramatagung, Karanganyar
05 2001 Malasankulon, Tigasan Wetan, Tigasan Kulon, Pondok Wuluh, Leces, Sumberkedawung, Kerpangan, Clarak, Jorongan, Warujinggo
06 2001 Sentulan, Gadingkulon, Klenangkidul, Klenanglor, Alassapi, Pendil, Tarokan, Liprak Wetan, Liprak Kidul, Liprak Kulon, Banyuanyar Tengah, Banyuanyar Kidul, Gununggeni, Blado Wetan
07 2001 Andungbiru, Tlogoargo, Andungsari, Tlogosari, Ranugedang, Tiris, Segaran, Ranuagung, Jangkang, Wedusan, Racek, Pesawahan, Pedagangan, Rejing, Tegalwatu, Tuluparari
08 2001 Sumberduren, Roto, Kertosuko, Tambelang, Betek, Krucil, Guyangan, Watupanjang, Bermi, Kalianan, Plaosan, Pandanaras, Seneng, Krobungan
09 2001 Batur, Betek Taman, Sentul, Dandang, Kertosono, Prasi, Duren, Renteng, Bulupadak, Keben, Gadingwetan, Wangkal, Nogosaren, Mojolegi, Sumbersecang, Condong, Jurangjero, Kaliancar, Ranuwurung
10 2001 Ranon, Kedungsumur, Gunggungan Kidul, Gunggungan Lor, Petemon Kulon, Pakuniran, Alaspandan, Sumberkembar, Sogaan, Glagah, Bucor Kulon, Bucor Wetan, Bimo, Kertonegoro, Gondosuli, Kalidandan, Blimbing
11 2001 Sumber Centeng, Sambirampak Kidul, Sidomulyo, Tambakukir, Curahtemu, Sidorejo, Sambirampak Lor, Kedungrejoso, Talkandang, Triwungan, Sukorejo, Pasembon, Kotaanyar
12 2001 Jabungsisir, Jabungcandi, Jabung Wetan, Kalikajar Kulon, Kalikajar Wetan, Pandean, Alastengah, Sidodadi, Randumerak, Randutatah, Karanganyar, Plampang, Petunjungan, Taman, Paiton, Sukodadi, Podokkelor, Sumberanyar, Sumberejo, Bhinor
13 2001 Bago, Kecik, Alasnyiur, Sindetlami, Jambangan, Klampokan, Matekan, Krampilan, Besukagung, Besukkidul, Sumurdalam, Sindetanyar, Randujalak, Alastengah, Alaskandang, Alassumurlor, Sumberan
14 1003 Semampir, 1005 Sidomukti, 1007 Kraksaan Wetan, Kandangjati Kulon, 1017 Patokan, 2001 Kregenan, Rondokuning, 2004 Bulu, 2006 Rangkang, 2009 Kandang Jati Wetan, Alassumur Kulon, Sumberlele, Tamansari, Asembakor, Kebonagung, Sidopekso, Kalibuntu, 2018 Asembagus
15 2001 Temenggungan, Patemon, Jatiurip, Opo Opo, Kamalkuning, Tanjungsari, Krejengan, Sentong, Sumberkatimoho, Karangren, Rawan, Seboro, Kedungcaluk, Widoro, Gebangan, Duwuhan, Soka'an
16 2001 Selogudig Kulon, Selogudig Wetan, Ketompen, Karangbong, Karangpranti, Gejugan, Karanggeger, Tanjung, Pejarakan Kulon, Sukokerto, Sukomulyo, Penambangan
17 2001 Brabe, Gerongan, Maron Kidul, Sumberdawe, Sumberpoh, Kedungsari, Maron Kulon, Maron Wetan, Brani Kulon, Satreyan, Brani Wetan, Puspan, Wonorejo, Brumbungan Kidul, Pegalangan Kidul, Suko, Ganting Kulon, Ganting Wetan
18 2001 Brumbungan Lor, Jatiadi, Klaseman, Pesisir, Bulang, Randupitu, Pikatan, Sebaung, Sumberkerang, Banyuanyar Lor, Curahsawo, Pajurangan, Gending
19 2001 Watuwungkuk, Sumbersuko, Sumberagung, Ngepoh, Mrangonlawang, Sekarkare, Tamansari, Tegalrejo, Kalirejo, Kedungdalem, Kalisalam, Randuputih, Dringu, Pabean
20 2001 Malesanwetan, Gunungbekel, Tegalsono, Bulujarankidul, Bulujaranlor, Paras, Tegalsiwalan, Banjarsawah, Sumberbulu, Sumberkledung, Bladokulon, Tegalmojo
21 2001 Sumberbendo, Jangur, Muneng, Muneng Kidul, Pohsangit Leres, Laweyan, Sumurmati, Mentor, Ambulu, Banjarsari, Lemah Kembar, Pesisir, Gili Ketapang
22 2001 Sumberkare, Patalan, Jrebeng, Wonorejo, Tunggak Ceme, Pohsangit Tengah, Pohsangit Lor, Pohsangit Ngisor, Sepuhgembol, Kareng Kidul, Kedungsupit
23 2001 Sumberrejo, Sumendi, Bayeman, Dungun, Curahdringu, Wringinanom, Sumberkramat, Tongas Wetan, Pamatan, Klampok, Tongas Kulon, Curahtulis, Tambakrejo, Tanjungrejo
24 2001 Sapih, Negororejo, Branggah, Lambangkuning, Wonogoro, Palangbesi, Boto, Lumbang, Tandonsentul, Purut`;
