// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1001 Balearjosari, Arjosari, Polowijen, Purwodadi, Blimbing, Pandanwangi, Purwantoro, Bunulrejo, Kesatrian, Polehan, Jodipan
02 1001 Klojen, Rampalcelaket, Samaan, Kiduldalem, Sukoharjo, Kasin, Kauman, Oro-oro Dowo, Bareng, Gading Kasri, Penanggungan
03 1001 Kotalama, Mergosono, Bumiayu, Wonokoyo, Buring, Kedungkandang, Lesanpuro, Sawojajar, Madyopuro, Cemorokandang, Arjowinangun, Tlogowaru
04 1001 Ciptomulyo, Gadang, Kebonsari, Bandungrejosari, Sukun, Tanjungrejo, Pisangcandi, Bandulan, Karangbesuki, Mulyorejo, Bakalankrajan
05 1001 Tunggulwulung, Merjosari, Tlogomas, Dinoyo, Sumbersari, Ketawanggede, Jatimulyo, Tunjungsekar, Mojolangu, Tulusrejo, Lowokwaru, Tasik Madu`;
