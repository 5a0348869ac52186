// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Gerbo, Dawuhansengon, Lebakrejo, Cowek, Purwodadi, Parerejo, Gajahrejo, Sentul, Jatisari, Tambaksari, Pucangsari, Semut, Capang
02 2001 Ngadirejo, Blarang, Kayukebek, Andonosari, Wonosari, Gendro, Tlogosari, Tutur, Pungging, Kalipucang, Sumberpitu, Ngembal
03 2001 Kemiri, Janjangwulung, Palangsari, Puspo, Jimbaran, Pusungmalang, Keduwung
04 2001 Wonorejo, Banjarimbo, Welulang, Watulumbung, Panditan, Bulukandang, Lumbang, Pancur, Kronto, Karangasem, Cukurguling, Karangjati
05 2001 Ngantungan, Galih, Petung, Klakah, Sibon, Mangguan, Ampelsari, Tempuran, Sapulante, Pohgedang, Pasrepan, Rejosalam, Cengkrong, Lemahbang, Tambakrejo, Pohgading, Jogorepuh
06 1024 Kejayan, 2001 Oro-Oro Pule, Kedung Pengaron, Benerwojo, Cobanjoyo, Kepuh, Lorokan, Klangrong, Linggo, Ambal-Ambil, Kedemungan, Wrati, Pacarkeling, Luwuk, Sumbersuko, Sumber Banteng, Kurung, Tanggulangin, Randugong, Wangkal Wetan, Klinter, Tundosoro, Ketangirejo, Patebon, 2025 Sladi
07 2001 Karangmenggah, Karang Jatianyar, Pakijangan, Cobanblimbing, Wonorejo, Wonosari, Tamansari, Jatigunting, Rebono, Karangsono, Kendangdukuh, Karangasem, Kluwut, Sambisirah, Lebaksari
08 1006 Purwosari, 2001 Sumberrejo, Sekarmojo, Tejowangi, Kertosari, Martopuro, 2007 Sengonagung, Pager, Cendono, Karangrejo, Sumbersuko, Pucangsari, Kayoman, Sukodermo, Bakalan
09 2001 Gunting, Pakukerto, Glagahsari, Sukorejo, Karangsono, Sebandung, Dukuhsari, Lecari, Lemahbang, Ngadimulyo, Tanjungarum, Suwayuwo, Mojotengah, Kalirejo, Candibinangun, Kenduruan, Sukorame, Curahrejo, Wonokerto
10 1007 Ledug, Pecalukan, Prigen, 2001 Jatiarjo, Watuagung, Dayurejo, Bulukandang, Ketanireng, Sukolelo, 2010 Lumbangrejo, Sukoreno, Sekarjoho, Gambiran, Candiwates
11 1006 Kutorejo, Jogosari, Petungasri, 1011 Pandaan, 2001 Plintahan, Durensewu, Karangjati, Wedoro, Tunggulwulung, 2009 Sumbergedang, Tawangrejo, 2012 Nogosari, Kebonwaris, Sebani, Banjarsari, Banjarkejen, Kemirisewu, Sumberrejo
12 2001 Wonosunyo, Sumbersuko, Wonosari, Kepulungan, Randupitu, Ngerong, Karangrejo, Bulusari, Jeruk Purut, Watukosek, Carat, Kejapanan, Winong, Legok, Gempol
13 1013 Glanggang, Pagak, 2001 Baujeng, Ngembe, Kenep, Sidowayah, Gajahbendo, Gununggangsir, Wonokoyo, Gunungsari, Cangkringmalang, Kedungringin, Kedungboto, Beji
14 1001 Kolursari, Kiduldalem, Pogar, Kauman, Bendomungal, Kersikan, Gempeng, Dermo, Latek, 1012 Kalianyar, 1014 Kalirejo, 2010 Masangan, Raci, 2013 Manaruwi, 2015 Tambakan
15 2001 Kalisat, Tampung, Pajaran, Siyar, Genengwaru, Kanigoro, Sumberglagah, Krengih, Rembang, Orobulu, Kedungbanteng, Oro-Oro Ombowetan, Oro-Oro Ombokulon, Pekoren, Pejangkungan, Pandean, Mojoparon
16 2001 Pukul, Gambirkuning, Mulyorejo, Kebotohan, Ngabar, Slambrit, Jeruk, Klampisrejo, Plinggisan, Tambaksari, Dhompo, Ngempit, Sidogiri, Karanganyar, Selotambak, Curahdukuh, Rejosari, Asemkandang, Tambakrejo, Kalirejo, Semare, Kraton, Pulokerto, Bendungan, Gerongan
17 2001 Susukanrejo, Warungdowo, Pleret, Parasrejo, Logowok, Tidu, Sungiwetan, Sungikulon, Sukorejo
18 1016 Gondang Wetan, 2001 Tebas, Brambang, Bayeman, Keboncandi, Tenggilisrejo, Wonojati, Wonosari, Kersikan, Karangsentul, Gayam, Lajuk, Kalirejo, Pateguhan, Grogol, Pekangkungan, 2017 Ranggeh, Sekarputih, Bajangan, Gondangrejo
19 2001 Minggir, Karangtengah, Kedungrejo, Umbulan, Sidepan, Sruwi, Jeladri, Sumberrejo, Prodo, Lebak, Menyarik, Kandung, Mendalan, Penataan, Winongan Kidul, Bandaran, Winongan Lor, Gading
20 1005 Gratitunon, 2001 Kebonrejo, Karanglo, Rebalas, Plososari, 2006 Kalipang, Trewung, Kambinganrejo, Karangkliwon, Kedawungkulon, Kedawungwetan, Sumberagung, Ranuklindungan, Sumberdawesari, Cukurgondang
21 2001 Sanganom, Sebalong, Wotgalih, Watestani, Nguling, Sedarum, Dandanggendis, Sumberanyar, Sudimulyo, Penunggul, Mlaten, Kedawang, Randuati, Kapasan, Watuprapat
22 2001 Rowogempol, Gejugjati, Alastlogo, Balonganyar, Branang, Tampung, Tambaklekok, Jatirejo, Pasinan, Wates, Semedusari
23 2001 Sadengrejo, Pandanrejo, Ketegan, Toyaning, Arjosari, Kawisrejo, Rejoso Kidul, Manikrejo, Karangpandan, Sambirejo, Kedungbako, Rejosolor, Patuguran, Kemantrenrejo, Segoropuro, Jarangan
24 2001 Mororejo, Podokoyo, Ngadiwono, Tosari, Wonokitri, Baledono, Sedaeng, Kandangan`;
