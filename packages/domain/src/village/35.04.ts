// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1001 Kedungsoko, Tertek, Karangwaru, Tamanan, Jepun, Bago, Kepatihan, Kenayan, Kampungdalem, Kauman, Kutoanyar, Sembung, Panggungrejo, Botoran
02 2001 Wajak Kidul, Sanggrahan, Pucung Kidul, Boyolangu, Ngranti, Kendalbulur, Bono, Waung, Moyoketen, Wajak Lor, Karangrejo, Kepuh, Tanjungsari, Serut, Beji, Sobontoro, Gedangsewu
03 2001 Plosokandang, Tunggulsari, Ringinpitu, Loderesan, Bulusari, Bangoan, Boro, Tapan, Rejoagung, Kedungwaru, Plandaan, Ketanon, Tawangsari, Mangunsari, Winong, Majan, Simo, Gendingan, Ngujang
04 2001 Pakel, Pucung Lor, Srikaton, Padangan, Banjarsari, Pulerejo, Bendosari, Ngantru, Mojoagung, Batokan, Kepuhrejo, Pojok, Pinggirsari
05 2001 Bolorejo, Kauman, Balerejo, Batangsaren, Panggungrejo, Kalangbret, Sidorejo, Mojosari, Karanganom, Pucangan, Kates, Banaran, Jatimulyo
06 2001 Wonorejo, Kedungcangkring, Mulyosari, Segawe, Samar, Penjor, Pagerwojo, Kradinan, Sidomulyo, Gondanggunung, Gambiran
07 2001 Kedoyo, Nglutung, Talang, Krosok, Dono, Tugu, Picisan, Nyawangan, Sendang, Nglurup, Geger
08 2001 Bungur, Babadan, Sukowiyono, Sembon, Sukowidodo, Tanjungsari, Gedangan, Sukodono, Karangrejo, Sukorejo, Punjul, Jeli, Tulungrejo
09 2001 Kendal, Tawing, Gondosuli, Dukuh, Sepatan, Macanbang, Kiping, Rejosari, Bendo, Ngrendeng, Gondang, Bendungan, Notorejo, Sidem, Sidomulyo, Blendis, Mojoarum, Tiudan, Jarakan, Wonokromo
10 2001 Sambidoplang, Wates, Mirigambar, Trenceng, Bendilwungu, Sambijajar, Podorejo, Doroampel, Junjung, Tambakrejo, Wonorejo, Bendiljati Kulon, Bendiljati Wetan, Sumberdadi, Jabalsari, Sambirobyong, Bukur
11 2001 Karangsono, Samir, Kacangan, Selorejo, Balesono, Pandansari, Sumberingin Kulon, Sumberingin Kidul, Kaliwungu, Sumberejo Wetan, Ngunut, Kalangan, Gilang, Sumberejo Kulon, Purworejo, Kromasan, Pulosari, Pulotondo
12 2001 Pucanglaban, Kalidawe, Panggungkalak, Kaligentong, Sumberbendo, Manding, Panggunguni, Sumberdadap, Demuk
13 2001 Tenggur, Panjerejo, Karangsari, Tugu, Sukorejo Wetan, Jatidowo, Banjarejo, Tanen, Sumberagung, Blimbing, Rejotangan, Pakisrejo, Tegalrejo, Ariyojeding, Tenggong, Buntaran
14 2001 Kalibatur, Rejosari, Sukorejo Kulon, Kalidawir, Karangtalun, Banyuurip, Winong, Joho, Pakisaji, Jabon, Tunggangri, Salakkembang, Ngubalan, Domasan, Tanjung, Betak, Pagersari
15 2001 Besole, Tanggulwelahan, Besuki, Keboireng, Tanggulturus, Sedayugunung, Tanggulkundung, Wateskroyo, Siyotobagus, Tulungrejo
16 2001 Ngentrong, Gedangan, Sawo, Gamping, Campurdarat, Wates, Pelem, Pojok, Tanggung
17 2001 Nglampir, Talun Kulon, Bantengan, Kedungwilut, Suwaru, Ngunggahan, Suruhan Kidul, Bandung, Mergayu, Sebalor, Sukoharjo, Soko, Singgit, Ngepeh, Suruhan Lor, Bulus, Kesambi, Gandong
18 2001 Sambitan, Bono, Sukoanyar, Duwet, Tamban, Ngebong, Sodo, Gombang, Pakel, Suwaluh, Pecuk, Bangunmulyo, Kasreman, Sanan, Bangunjaya, Ngrance, Gebang, Gesikan, Gempolan
19 2001 Kresikan, Jengglungharjo, Ngrejo, Tanggunggunung, Ngepoh, Tenggarejo, Pakisrejo`;
