// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Bulu, Sidomulyo, Puhrubuh, Selopanggung, Kanyoran, Puhsarang, Bobang, Semen, Titik, Kedak, Pagung, Joho
02 2001 Jugo, Blimbing, Pamongan, Petungroto, Ngetrep, Ponggok, Ngadi, Kranding, Maesan, Kedawung, Ploso, Kraton, Tambibendo, Mojo, Mlati, Surat, Sukoanyar, Keniten, Mondo, Petok
03 2001 Setonorejo, Pelas, Bleber, Butuh, Jabang, Mojosari, Rejomulyo, Karangtalun, Nyawangan, Purwodadi, Kras, Bendosari, Kanigoro, Krandang, Banjaranyar, Jambean
04 2001 Tales, Seketi, Banggle, Branggahan, Slumbung, Dukuh, Purwokerto, Ngadiluwih, Badal, Badal Pandean, Rembang, Rembangkepuh, Bedug, Mangunrejo, Banjarejo, Wonorejo
05 2001 Sumberejo, Selosari, Karangrejo, Kandat, Cendono, Ringinsari, Tegalan, Ngletih, Purworejo, Pule, Blabak, Ngreco
06 2001 Duwet, Pojok, Segaran, Gadungan, Wates, Tawang, Jajar, Tunge, Tempurejo, Plaosan, Karanganyar, Wonorejo, Pagu, Joho, Silir, Sumberagung, Sidomulyo, Janti
07 2001 Sempu, Pandantoyo, Margourip, Bedali, Kunjang, Manggis, Ngancar, Sugihwaras, Babadan, Jagul
08 2001 Puncu, Asmorobangun, Manggis, Sidomulyo, Watugede, Gadungan, Wonorejo, Satak
09 2001 Gondang, Kayunan, Panjer, Jarak, Ploso Kidul, Ploso Lor, Brenggolo, Donganti, Kawedusan, Klanderan, Punjul, Pranggang, Sumberagung, Wonorejo Trisulo, Sepawon
10 2001 Nglumbang, Blimbing, Ngasem, Bogem, Kranggan, Turus, Gabru, Wonojoyo, Bangkok, Gurah, Banyuanyar, Besuk, Sumbercangkring, Sukorejo, Kerkep, Gempolan, Tambakrejo, Tiru Kidul, Tiru Lor, Gayam, Adan-adan
11 2001 Bulupasar, Wonosari, Kambingan, Tanjung, Wates, Menang, Tengger Kidul, Semanding, Sitimerto, Pagu, Bendo, Semen, 2016 Jagung
12 2010 Jongbiru, Putih, Sambirejo, 2016 Kepuhrejo, Kalibelo, Plosorejo, Turus, Sambiresik, Gampeng, Ngebrak, Wanengpaten
13 2001 Kalipang, Grogol, Cerme, Wonoasri, Sonorejo, Datengan, Sumberejo, Gambyok, Bakalan
14 2001 Purwotengah, Kwaron, Minggiran, Pehkulon, Pehwetan, Dawuhan Kidul, Janti, Ngampel, Kedungmalang, Jambangan, Maduretno, Papar, Tanon, Srikaton, Kepuh, Sukomoro, Puhjajar
15 2001 Jantok, Pesing, Mranggen, Purwoasri, Wonotengah, Ketawang, Belor, Blawe, Pandansari, Purwodadi, Bulu, Tugu, Sidomulyo, Klampitan, Woromarto, Muneng, Merjoyo, Mekikis, Karangpakis, Dayu, Dawuhan, Kempleng, Sumberjo
16 2001 Langenharjo, Tegowangi, Puhjarak, Mejono, Payaman, Bogokidul, Kayen Lor, Wonokerto, Ngino, Sebet, Banjarejo, Sidowarek, Ringinpitu, Sukoharjo, Mojoayu, Plemahan, Mojokerep
17 1009 Pare, 2001 Sidorejo, Sambirejo, Gedangsewu, Sumberbendo, Darungan, Bendo, Pelem, Tulungrejo, 2010 Tertek
18 2001 Kebonrejo, Kampungbaru, Besowo, Siman, Brumbung, Kepung, Krenceng, Kencong, Keling, Damarwulan
19 2001 Kemiri, Klampisan, Karangtengah, Kasreman, Jerukwangi, Jerukgulung, Jlumbang, Bukur, Kandangan, Banaran, Mlancu, Medowo
20 2001 Kalirong, Kaliboto, Bulusari, Tarokan, Kedungsari, Sumberduren, Kerep, Blimbing, Jati, Cengkok
21 2001 Kuwik, Balongjeruk, Kapas, Klepek, Kunjang, Kapi, Tengger Lor, Wonorejo, Dungus, Juwet, Pakis, Parelor
22 2001 Banyakan, Jatirejo, Manyaran, Tiron, Parang, Sendang, Maron, Ngablak, Jabon
23 2001 Ringinrejo, Batuaji, Deyeng, Dawung, Purwodadi, Sambi, Susuhbango, Selodono, Nambakan, Srikaton, Jemekan
24 2001 Baye, Bangsongan, Senden, Sambirobyong, Mukuh, Sukoharjo, Jambu, Sekaran, Padangan, Nanggungan, Semambung, Kayen Kidul
25 2001 Tugurejo, Sumberejo, Paron, Gogorante, Doko, Sukorejo, Ngasem, Karangrejo, Kwadungan, Nambaan, Toyoresmi, Wonocatur
26 2001 Canggu, Lamong, Bringin, Sekoto, Tunglur, Krecek, Blaru, Badas`;
