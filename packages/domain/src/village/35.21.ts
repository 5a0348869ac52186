// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Wonosari, Pandansari, Girikerto, Ngrendeng, Hargosari, Pocol, Gendol, Sine, Sumberejo, Sumbersari, Kuniran, Tulakan, Ketanggung, Jagir, Kauman
02 2001 Hargomulyo, Giriharjo, Setono, Wakah, Tawangrejo, Sambirejo, Manisharjo, Sidomulyo, Ngrambe, Babadan, Krandegan, Pucangan, Cepoko, Mendiro
03 2001 Umbulrejo, Kletekan, Jaten, Girimulyo, Ngrayudan, Talang, Macanan, Brubuh, Jogorogo, Dawung, Tanjungsari, Soco
04 2001 Karanggupito, Karangrejo, Simo, Ploso, Majasem, Kendal, Sidorejo, Gayam, Dadapan, Patalan
05 2005 Keraswetan, Keniten, Tambakromo, 2009 Tepas, Geneng, Sidorejo, Baderan, Kasreman, Kersikan, Dempel, Klitik, Kersoharjo, Klampisan
06 2001 Kendung, Dinden, Pojok, Jenangan, Purwosari, Tirak, Sumengko, Simo, Warukkalong, Kwadungan, Budug, Mojomanis, Banget, Karangsono
07 2001 Campurasri, Danguk, Gempol, Ringinanom, Sembung, Sidorejo, Dungmiri, Brangol, Sidokerto, Jatipuro, Puhti, Sawo, Karangjati, Legundi, Rejomulyo, Rejuno, Plosolor
08 2001 Banjaransari, Bendo, Tambakromo, Tungkulrejo, Bintoyo, Sukowiyono, Munggut, 2011 Pacing, Padas, Kedungprahu, Sambiroto, Kwadungan Lor
09 1013 Margomulyo, Karangtengah, Ketanggi, Pelem, 2001 Mangunharjo, Kandangan, Kartoharjo, Karangasri, Banyuurip, Beran, Jururejo, Grudo, Watualang, Ngawi, Karangtengah Prandon, Kerek
10 2001 Gentong, Babadan, Semen, Kedungputri, Tempuran, Dawu, Paron, Jambangan, Teguhan, Sirigan, Jeblogan, Ngale, Gelung, Kebon
11 2001 Begal, Wonorejo, Katikan, Pelang Kidul, Kedunggalar, Jatigembol, Pelang Lor, Bangunrejo Kidul, Jenggrik, Wonokerto, Gemarang, Kawu
12 2001 Banyubiru, Kedunggudel, Sekaralas, Sekarputih, Kayutrejo, Sidolaju, Karangbanyu, Widodaren, Gendingan, Kauman, Sidomakmur, Walikukun
13 2001 Sambirejo, Mantingan, Kedungharjo, Pakah, Tambakboyo, Pengkol, Jatimulyo
14 2001 Babadan, Pohkonyal, Sumber, Gandri, Pleset, Waruktengah, Ngompro, Pangkur, Paras
15 2001 Sumberbening, Mojo, Krompol, Bringin, Dero, Lego Wetan, Gandong, Dampit, Suruh, Kenongorejo
16 2001 Kalang, Pitu, Dumplengan, Selopuro, Karanggeneng, Ngancar, Cantel, Papungan, Banjarbanggi, Bangunrejo Lor
17 2001 Karanganyar, Mengger, Gembol, Sriwedari, Bangunrejo, Pandean, Sekarjati
18 2001 Randusongo, Widodaren, Gerih, Keraskulon, Guyung
19 2001 Jatirejo, Cangakan, Karangmalang, Gunungsari, Kasreman, Legokulon, Tawun, Kiyonten`;
