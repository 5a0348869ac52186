// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Tambakmas, Tanjungrejo, Sukorejo, Pucanganom, Krandegan, Singgahan, Sidorejo, Palur, Mojorejo, Rejosari, Kebonsari, Balerejo, Kedondong, Bacem
02 1002 Mlilir, 1012 Bangunsari, 2001 Lembah, 2003 Kradinan, Suluk, Blimbing, Bader, Candimulyo, Glonggong, Dolopo, Doho, Ketawang
03 2001 Banaran, Klorogan, Slambur, Geger, Sareng, Purworejo, Sumberejo, Jatisari, Uteran, Pagotan, Sangen, Jogodayuh, Nglandung, Sambirejo, Putat, Kranggan, Kaibon, Kertobanyon, Kertosari
04 2001 Ketandan, Tileng, Mendak, Segulung, Ngranget, Padas, Dagangan, Joho, Kepet, Sewulan, Jetis, Banjarejo, Mruwak, Prambon, Banjarsari Wetan, Banjarsari Kulon, Sukosari
05 2001 Kare, Kepel, Bodag, Bolo, Kuwiran, Randualas, Cermo, Morang
06 2001 Batok, Durenan, Winong, Tawangrejo, Gemarang, Sebayi, Nampu
07 1003 Munggut, 1009 Wungu, 2001 Sidorejo, Mojopurno, 2004 Karangrejo, Brumbun, Kresek, Mojorayung, Bantengan, 2010 Pilangrejo, Tempursari, Nglanduk, Nglambangan, Sobrah
08 1001 Nglames, 2002 Sendangrejo, Dempelan, Betek, Sirapan, Dimong, Tulungrejo, Tanjungrejo, Sumberejo, Banjarsari, Tiron, Gunungsari, Bagi
09 2001 Bukur, Sambirejo, Metesih, Jiwan, Sukolilo, Kincang Wetan, Kwangsen, Grobogan, Wayut, Klagenserut, Teguhan, Ngetrep, Bedoho, Bibrik
10 2001 Garon, Balerejo, Kebonagung, Gading, Sumberbening, Bulakrejo, Tapelan, Babadan Lor, Warurejo, Jerukgulung, Kedungjati, Glonggong, Sogo, Banaran, Pacinan, Kedungrejo, Kuwu, Simo
11 1012 Bangunsari, Krajan, Pandean, 2001 Kaliabu, Klecorejo, Blabakan, Wonorejo, Kebonagung, Darmorejo, Kaligunting, Sidodadi, Kuncen, Mejayan, Ngampel
12 2001 Bandungan, Pajaran, Sugihwaras, Sidorejo, Bongsopotro, Sukorejo, Ngepeh, Bajulan, Bener, Sumbersari, Klumutan, Sambirejo, Tulung, Sumberbendo, Klangon
13 2001 Muneng, Pulerejo, Purworejo, Kedungrejo, Wonoayu, Pilangkenceng, Sumbergandu, Kedungmaron, Duren, Dawuhan, Bulu, Kenongorejo, Ngengor, Gandul, Luworo, Kedungbanteng, Krebet, Ngale
14 2001 Sidomulyo, Kanung, Rejosari, Pucangrejo, Krokeh, Lebakayu, Bakur, Golan, Cabean, Sawahan, Pule, Kajang, Klumpit
15 2001 Ngadirejo, Jatirejo, Banyukambang, Sidomulyo, Wonoasri, Plumpungrejo, Bancong, Purwosari, Klitik, Buduran`;
