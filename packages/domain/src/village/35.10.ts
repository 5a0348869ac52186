// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Sarongan, Pesanggaran, 2004 Sumberagung, 2009 Kandangan, Sumbermulyo
02 2001 Sukorejo, Sambirejo, Temurejo, Bangorejo, Kebondalem, Sambimulyo, Ringintelu
03 2001 Grajagan, Sumberasri, Glagahagung, Sidorejo, Purwoharjo, Bulurejo, Kradenan, Karetan
04 2001 Purwoasri, Kendalrejo, Kedungasri, Kedungwungu, Tegaldlimo, Wringinpitu, Kedunggebang, Purwoagung, Kalipait
05 2001 Sumberberas, Kedungrejo, Tembokrejo, Sumbersewu, Blambangan, Tapanrejo, Wringinputih, Tambakrejo, Kedungringin, Kumendung
06 2001 Plampangrejo, Tampo, Sembulung, Cluring, Benculuk, Sraten, Tamanagung, Sarimulyo, Kaliploso
07 2001 Purwodadi, Jajag, 2007 Gambiran, Yosomulyo, Wringinrejo, Wringinagung
08 2001 Bagorejo, Wonosobo, Sukonatar, Kebaman, Sumbersari, Parijatah Wetan, Parijatah Kulon, Rejoagung, Kepundungan, Sukomaju
09 2001 Kembiritan, Genteng Wetan, Genteng Kulon, Setail, Kaligondo
10 2001 Tegalharjo, Sepanjang, Karangharjo, Tulungrejo, Sumbergondo, Bumiharjo, Margomulyo
11 2001 Kalibarukulon, Kalibarumanis, Kalibaruwetan, Kajarharjo, Banyuanyar, Kebonrejo
12 2001 Gambor, Alasmalang, Benelan Kidul, Lemahbangkulon, Singojuruh, Gumirih, Cantuk, Padang, Singolatren, Kemiri, Sumberbaru
13 2001 Aliyan, Mangir, 2006 Gladag, Bubuk, Lemahbangdewo, 2010 Gitik, 2012 Karangbendo, Rogojampi, Pengatigan, 2018 Kedaleman
14 2001 Bareng, Bunder, Gombolirang, Benelan Lor, Labanasem, Pakistaji, 2009 Pondoknongko, Dadapan, Kedayunan, Kabat, Macan Putih, Tambong, Pendarungan, Kalirejo
15 1002 Bakungan, Banjarsari, 2001 Rejosari, 2004 Kemiren, Olehsari, Glagah, Paspan, 2010 Tamansuruh, Kenjo, Kampunganyar
16 1001 Pakis, Sobo, Kebalenan, Penganjuran, Tukangkayu, Kertosari, Karangrejo, Kepatihan, Panderejo, Singonegaran, Temenggungan, Kampungmelayu, Kampungmandar, Lateng, Singotrunan, Pengantigan, Tamanbaru, Sumberrejo
17 1002 Boyolangu, Mojopanggung, Penataban, Giri, 2001 Jambesari, 2006 Grogol
18 2001 Bangsring, Bengkak, Alasbuluh, Wongsorejo, Sumberkencono, Sidodadi, Bajulmati, Watukebo, Alasrejo, Sidowangi, Sumberanyar, Bimorejo
19 2001 Songgon, Balak, Sragi, Parangharjo, Bedewang, Bayu, Sumberarum, Sumberbulu, Bangunsari
20 2001 Sempu, Jambewangi, Karangsari, Temuguruh, Gendoh, Temuasri, Tegalarum
21 1001 Kalipuro, Klatak, 1006 Gombengsari, Bulusan, 2003 Ketapang, Pesucen, Kelir, 2008 Telemung, Bulusari
22 2001 Buluagung, Siliragung, Kesilir, Seneporejo, Barurejo
23 2001 Tegalsari, Karangdoro, Tamansari, Dasri, Karangmulyo, Tegalrejo
24 2001 Gumuk, Jelun, Licin, Banjar, Segobang, Pakel, Kluncing, Tamansari
25 2001 Blimbingsari, Kaotan, Watukebo, Gintangan, Bomo, Patoman, Kaligung, Karangrejo, Badean, Sukojati`;
