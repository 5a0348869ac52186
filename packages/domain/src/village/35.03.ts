// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Besuki, Terbis, Karangtengah, Wonocoyo, Depok, Kertosono, Gayam, Panggul, Bodag, Tangkil, Nglebeng, Banjar, Ngrencak, Barang, Sawahan, Manggis, Ngrambingan
02 2001 Ngulungkulon, Sobo, Ngulungwetan, Craken, Masaran, Tawing, Karangturi, Munjungan, Besuki, Bendoroto, Bangun
03 2001 Sidomulyo, Puyung, Joho, Kembangan, Pakel, Pule, Tanggaran, Karanganyar, Jombok, Sukokidul
04 2001 Cakul, Siki, Watuagung, Pandean, Petung, Salamwates, Dongko, Sumberbening, Ngerdani, Pringapus
05 2001 Nglinggis, Gading, Duren, Pucanganak, Ngepeh, Jambu, Dermosari, Sukorejo, Tumpuk, Winong, Tegaren, Gondang, Nglongsor, Banaran, Prambon
06 2001 Kayen, Jati, Karangan, Kerjo, Kedungsigit, Salamrejo, Sukowetan, Ngentrong, Sumber, Buluagung, Sumberingin, Jatiprahu
07 2001 Ngadimulyo, Bogoran, Timahan, Bendoagung, Karangrejo, Sugihan, Senden
08 2001 Karanggandu, Sawahan, Dukuh, Pakel, Margomulyo, Ngembel, Slawe, Gemaharjo, Watulimo, Watuagung, Prigi, Tasikmadu
09 2001 Masaran, Sengon, Surenlor, Sumurup, Srabah, Dompyong, Depok, Botoputih
10 2001 Ngrayung, Wonorejo, Sukorejo, Wonoanti, Jajar, Gandusari, Widoro, Karanganyar, Melis, Krandegan, Sukorame
11 1002 Tamanan, Ngantru, 1005 Kelutan, Surodakan, Sumbergedong, 2001 Ngares, 2004 Karangsoko, 2008 Sambirejo, Sumberdadi, Rejowinangun, Sukosari, Parakan, Dawuhan
12 2001 Wonocoyo, Ngetal, Ngadirenggo, Pogalan, Ngulankulon, Bendorejo, Gembleb, Ngadirejo, Ngulanwetan, Kedunglurah
13 2001 Ngadisuko, Gador, Kendalrejo, Semarum, Sumberejo, Durenan, Pakis, Pandean, Panggungsari, Sumbergayam, Kamulan, Malasan, Baruharjo, Karanganom
14 2001 Puru, Wonokerto, Nglebo, Ngrandu, Gamping, Suruh, Mlinjon`;
