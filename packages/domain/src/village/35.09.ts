// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 2001 Padomasan, Keting, Jombang, Ngampelrejo, Wringinagung, Sarimulyo
02 2001 Cakru, Paseban, Kraton, Kencong, Wonorejo
03 2001 Jamintoro, Jatiroto, Kaliglagah, Jambesari, Yosorati, Sumberagung, Gelang, Rowotengah, Pringgowirawan, Karangbayat
04 2001 Kepanjen, Mayangan, Gumukmas, Menampu, Tembokrejo, Purwoasri, Bagorejo, Karangrejo
05 2001 Sukoreno, Sidorejo, Gunungsari, Gadingrejo, Umbulrejo, Umbulsari, Tanjungsari, Tegalwangi, Paleran, Mundurejo
06 2001 Tanggulkulon, Tanggulwetan, Patemon, Darungan, Manggisan, Selodakon, Kramat Sukoharjo, Klatakan
07 2001 Pondokjoyo, Pondokdalem, Rejoagung, Semboro, Sidomekar, Sidomulyo
08 2001 Mlokorejo, Mojomulyo, Mojosari, Pugerkulon, Wringintelu, Kasiyan, Bagon, Kasiyan Timur, Wonosari, Jambearum, Grenden, Pugerwetan
09 2001 Curahkalong, Gambirono, Bangsalsari, Tugusari, Karangsono, Sukorejo, Langkap, Tisnogambar, Petung, Banjarsari, Badean
10 2001 Karangduren, Karang Semanding, Tutul, Balungkulon, Balunglor, Balungkidul, Curahlele, Gumelar
11 2001 Lojejer, Ampel, Tamansari, Dukuhdempok, Glundengan, Tanjungrejo, Kesilir
12 2001 Tegalsari, Sabrang, Sumberejo, Ambulu, Karanganyar, Andongsari, Pontang
13 2001 Nogosari, Curahmalang, Rowotamtu, Kaliwining, Pecoro, Rambipuji, Gugut, Rambigundam
14 2001 Pakis, Kemuning Sari Lor, Panti, Glagahwero, Suci, Kemiri, Serut
15 2001 Jubung, Dukuhmencek, Sukorambi, Karangpring, Klungkung
16 2001 Kemuningsarikidul, Wonojati, Jenggawah, Kertonegoro, Sruni, Jatisari, Jatimulyo, Cangkring
17 2001 Sukamakmur, Mangaran, Pancakarya, Ajung, Klompangan, Wirowongso, Rowoindah
18 2001 Sidodadi, Tempurejo, Andongrejo, Pondokrejo, Wonoasri, Curahnongko, Curahtakir, Sanenrejo
19 1001 Mangli, Sempusari, Kebonagung, Kaliwates, Jemberkidul, Kepatihan, Tegalbesar
20 1001 Banjarsengon, Jumerto, Gebang, Slawu, Bintoro, Jemberlor, Patrang, Baratan
21 1001 Kebonsari, Sumbersari, Kranjingan, Karangrejo, Tegalgede, Wirolegi, Antirogo
22 2001 Kemuninglor, Darsono, Arjasa, Candijati, Biting, Kamal
23 2001 Lengkong, Kawangrejo, Tamansari, Mumbulsari, Suco, Lampeji, Karang Kedawung
24 2001 Patemon, Bedadung, Sumberpinang, Subo, Kertosari, Jatian, Pakusari
25 2001 Sucopangepok, Panduman, Sukojember, Jelbuk, Sukowiryo, Sugerkidul
26 2001 Mrawan, Mayang, Seputih, Tegalwaru, Tegalrejo, Sumberkejayan, Sidomukti
27 2001 Gumuksari, Sukoreno, Patempuran, Sumberkalong, Sumberjeruk, Glagahwero, Kalisat, Ajung, Plalangan, Gambiran, Sumberketempa, Sebanen
28 2001 Lembengan, Suren, Karangpaiton, Sumberanget, Sukogidri, Ledokombo, Sumberlesung, Sumbersalak, Slateng, Sumberbulus
29 2001 Sumberwringin, Sukokerto, Sumberwaru, Sukowono, Baletbaru, Sukorejo, Sukosari, Arjasa, Sumberdanti, Pocangan, Dawuhanmangli, Mojogemi
30 2001 Sempolan, Harjomulyo, Karangharjo, Silo, Pace, Mulyorejo, Sumberjati, Garahan, Sidomulyo
31 2001 Plerean, Sumberpakem, Pringgondani, Randuagung, Cumedak, Sumberjambe, Gunungmalang, Jambearum, Rowosari`;
