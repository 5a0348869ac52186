// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1005 Alastuwo, 2001 Poncol, Gonggang, Janggan, Genilangit, 2006 Plangkrongan, Cileng, Sombo
02 1008 Parang, 2001 Sayutan, Nglopang, Mategal, Bungkuk, Trosono, Ngunut, Ngaglik, 2009 Tamanarum, Pragak, Sundul, Joketro, Krajan
03 1002 Lembeyan Kulon, 2001 Kediren, 2003 Lembeyan Wetan, Tunggur, Dukuh, Kedungpanji, Nguri, Pupus, Tapen, Krowe
04 1013 Takeran, 2009 Kiringan, Duyung, Tawangrejo, Sawojajar, 2014 Kuwonharjo, Kepuhrejo, Kerik, Waduk, Jomblang, Kerang, Madigondo
05 1010 Kawedanan, Rejosari, Sampung, 2001 Mangunrejo, Giripurno, Ngentep, Balerejo, Garon, Tladan, Pojok, Ngunut, Tulung, 2013 Bogem, Jambangan, Selorejo, Sugihrejo, Ngadirejo, Karangrejo, Genengan, Mojorejo
06 1002 Mangkujayan, Bulukerto, Magetan, 1010 Selosari, Tawanganom, Kepolorejo, Sukowinangun, Kebonagung, Tambran, 2001 Tambakrejo, 2005 Ringinagung, 2009 Candirejo, 2016 Baron, Purwosari
07 1011 Plaosan, 1013 Sarangan, 2001 Ngancar, Plumpung, Puntukdoro, Bulugunung, Bogoarum, Randugede, Sumberagung, Nitikan, Sidomukti, Buluharjo, 2012 Dadi, 2014 Pacalan, Sendangagung
08 1009 Panekan, 2004 Terung, Cepoko, Milangasri, Wates, Sidowayah, 2010 Tanjungsari, Sumberdodol, Manjung, Tapak, Sukowidi, Bedagung, Ngiliran, Jabung, Rejomulyo, Turi, Banjarejo
09 1009 Tinap, 2001 Kalangketi, Tamanan, Tambakmas, Bandar, Bibis, Sukomoro, Bulu, Pojoksari, 2010 Kedungguwo, Kembangan, Kentangan, Bogem, Truneng
10 1012 Bendo, 2001 Dukuh, Belotan, Pingkuk, Tanjung, Tegalarum, Bulak, Kinandang, Soco, Lemahbang, Kledokan, Carikan, 2013 Bulugledeg, Duwet, Setren, Kleco
11 1005 Maospati, 1013 Kraton, Mranggen, 2001 Sugihwaras, Tanjungsepreh, Gulun, Malang, 2006 Klagen Gambiran, Pandeyan, Suratmajan, Ronowijayan, Ngujung, Sumberejo, Pesu, 2015 Sempol
12 1005 Mangge, Tebon, 2001 Bogorejo, Banjarejo, Karangsono, Purwodadi, 2007 Manjung, Ngumpul, Panggung, Blaran, Jonggrang, Rejomulyo, Bangunasri, Klagen
13 1001 Karangrejo, 1006 Manisrejo, 2002 Mantren, Gondang, Sambirembe, Patihan, 2007 Pelem, Baluk, Gebyog, Maron, Prampelan, Grabahan, Kauman
14 2001 Karas, Sobontoro, Sumursongo, Taji, Kuwon, Jungke, Temboro, Temenggungan, Geplak, Botok, Ginuk
15 2001 Kartoharjo, Mrahu, Klurahan, Pencol, Sukowidi, Ngelang, Jajar, Gunungan, Jeruk, Bayemwetan, Bayemtaman, Karangmojo
16 2001 Selotinatah, Pendem, Bangsri, Selopanggung, Sumberdukun, Baleasri, Balegondo, Ngariboyo, Mojopurno, Banyudono, Banjarpanjang, Banjarejo
17 2001 Sukowidi, Semen, Goranggareng, Petungrejo, Nguntoronadi, Simbatan, Purworejo, Kenongomulyo, Driyorejo
18 2001 Sambirobyong, Campursari, Kalang, Durenan, Sidorejo, Getasanyar, Sidomulyo, Sumbersawit, Sidokerto, Widorokandang`;
