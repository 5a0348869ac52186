import type { Place } from './place.ts';

/**
 * Districts (kecamatan) of each regency of East Java in the order of their codes, which count from 01 without a gap.
 * From idn-area-data 4.0.1, whose data stands under the Open Database License 1.0; so does this list.
 */
const names: Record<string, string> = {
  '35.01':
    'Donorojo, Pringkuku, Punung, Pacitan, Kebonagung, Arjosari, Nawangan, Bandar, Tegalombo, Tulakan, Ngadirojo, Sudimoro',
  '35.02':
    'Slahung, Ngrayun, Bungkal, Sambit, Sawoo, Sooko, Pulung, Mlarak, Jetis, Siman, Balong, Kauman, Badegan, Sampung, Sukorejo, Babadan, Ponorogo, Jenangan, Ngebel, Jambon, Pudak',
  '35.03':
    'Panggul, Munjungan, Pule, Dongko, Tugu, Karangan, Kampak, Watulimo, Bendungan, Gandusari, Trenggalek, Pogalan, Durenan, Suruh',
  '35.04':
    'Tulungagung, Boyolangu, Kedungwaru, Ngantru, Kauman, Pagerwojo, Sendang, Karangrejo, Gondang, Sumbergempol, Ngunut, Pucanglaban, Rejotangan, Kalidawir, Besuki, Campurdarat, Bandung, Pakel, Tanggunggunung',
  '35.05':
    'Wonodadi, Udanawu, Srengat, Kademangan, Bakung, Ponggok, Sanankulon, Wonotirto, Nglegok, Kanigoro, Garum, Sutojayan, Panggungrejo, Talun, Gandusari, Binangun, Wlingi, Doko, Kesamben, Wates, Selorejo, Selopuro',
  '35.06':
    'Semen, Mojo, Kras, Ngadiluwih, Kandat, Wates, Ngancar, Puncu, Plosoklaten, Gurah, Pagu, Gampengrejo, Grogol, Papar, Purwoasri, Plemahan, Pare, Kepung, Kandangan, Tarokan, Kunjang, Banyakan, Ringinrejo, Kayen Kidul, Ngasem, Badas',
  '35.07':
    'Donomulyo, Pagak, Bantur, Sumbermanjing Wetan, Dampit, Ampelgading, Poncokusumo, Wajak, Turen, Gondanglegi, Kalipare, Sumberpucung, Kepanjen, Bululawang, Tajinan, Tumpang, Jabung, Pakis, Pakisaji, Ngajum, Wagir, Dau, Karangploso, Singosari, Lawang, Pujon, Ngantang, Kasembon, Gedangan, Tirtoyudo, Kromengan, Wonosari, Pagelaran',
  '35.08':
    'Tempursari, Pronojiwo, Candipuro, Pasirian, Tempeh, Kunir, Yosowilangun, Rowokangkung, Tekung, Lumajang, Pasrujambe, Senduro, Gucialit, Padang, Sukodono, Kedungjajang, Jatiroto, Randuagung, Klakah, Ranuyoso, Sumbersuko',
  '35.09':
    'Jombang, Kencong, Sumberbaru, Gumukmas, Umbulsari, Tanggul, Semboro, Puger, Bangsalsari, Balung, Wuluhan, Ambulu, Rambipuji, Panti, Sukorambi, Jenggawah, Ajung, Tempurejo, Kaliwates, Patrang, Sumbersari, Arjasa, Mumbulsari, Pakusari, Jelbuk, Mayang, Kalisat, Ledokombo, Sukowono, Silo, Sumberjambe',
  '35.10':
    'Pesanggaran, Bangorejo, Purwoharjo, Tegaldlimo, Muncar, Cluring, Gambiran, Srono, Genteng, Glenmore, Kalibaru, Singojuruh, Rogojampi, Kabat, Glagah, Banyuwangi, Giri, Wongsorejo, Songgon, Sempu, Kalipuro, Siliragung, Tegalsari, Licin, Blimbingsari',
  '35.11':
    'Maesan, Tamanan, Tlogosari, Sukosari, Pujer, Grujugan, Curahdami, Tenggarang, Wonosari, Tapen, Bondowoso, Wringin, Tegalampel, Klabang, Cermee, Prajekan, Pakem, Sumberwringin, Sempol, Binakal, Taman Krocok, Botolinggo, Jambesari Darus Sholah',
  '35.12':
    'Jatibanteng, Besuki, Suboh, Mlandingan, Kendit, Panarukan, Situbondo, Panji, Mangaran, Kapongan, Arjasa, Jangkar, Asembagus, Banyuputih, Sumbermalang, Banyuglugur, Bungatan',
  '35.13':
    'Sukapura, Sumber, Kuripan, Bantaran, Leces, Banyuanyar, Tiris, Krucil, Gading, Pakuniran, Kotaanyar, Paiton, Besuk, Kraksaan, Krejengan, Pajarakan, Maron, Gending, Dringu, Tegalsiwalan, Sumberasih, Wonomerto, Tongas, Lumbang',
  '35.14':
    'Purwodadi, Tutur, Puspo, Lumbang, Pasrepan, Kejayan, Wonorejo, Purwosari, Sukorejo, Prigen, Pandaan, Gempol, Beji, Bangil, Rembang, Kraton, Pohjentrek, Gondangwetan, Winongan, Grati, Nguling, Lekok, Rejoso, Tosari',
  '35.15':
    'Tarik, Prambon, Krembung, Porong, Jabon, Tanggulangin, Candi, Sidoarjo, Tulangan, Wonoayu, Krian, Balongbendo, Taman, Sukodono, Buduran, Gedangan, Sedati, Waru',
  '35.16':
    'Jatirejo, Gondang, Pacet, Trawas, Ngoro, Pungging, Kutorejo, Mojosari, Dlanggu, Bangsal, Puri, Trowulan, Sooko, Gedeg, Kemlagi, Jetis, Dawarblandong, Mojoanyar',
  '35.17':
    'Perak, Gudo, Ngoro, Bareng, Wonosalam, Mojoagung, Mojowarno, Diwek, Jombang, Peterongan, Sumobito, Kesamben, Tembelang, Ploso, Plandaan, Kabuh, Kudu, Bandarkedungmulyo, Jogoroto, Megaluh, Ngusikan',
  '35.18':
    'Sawahan, Ngetos, Berbek, Loceret, Pace, Prambon, Ngronggot, Kertosono, Patianrowo, Baron, Tanjunganom, Sukomoro, Nganjuk, Bagor, Wilangan, Rejoso, Gondang, Ngluyu, Lengkong, Jatikalen',
  '35.19':
    'Kebonsari, Dolopo, Geger, Dagangan, Kare, Gemarang, Wungu, Madiun, Jiwan, Balerejo, Mejayan, Saradan, Pilangkenceng, Sawahan, Wonoasri',
  '35.20':
    'Poncol, Parang, Lembeyan, Takeran, Kawedanan, Magetan, Plaosan, Panekan, Sukomoro, Bendo, Maospati, Barat, Karangrejo, Karas, Kartoharjo, Ngariboyo, Nguntoronadi, Sidorejo',
  '35.21':
    'Sine, Ngrambe, Jogorogo, Kendal, Geneng, Kwadungan, Karangjati, Padas, Ngawi, Paron, Kedunggalar, Widodaren, Mantingan, Pangkur, Bringin, Pitu, Karanganyar, Gerih, Kasreman',
  '35.22':
    'Ngraho, Tambakrejo, Ngambon, Ngasem, Bubulan, Dander, Sugihwaras, Kedungadem, Kepohbaru, Baureno, Kanor, Sumberrejo, Balen, Kapas, Bojonegoro, Kalitidu, Malo, Purwosari, Padangan, Kasiman, Temayang, Margomulyo, Trucuk, Sukosewu, Kedewan, Gondang, Sekar, Gayam',
  '35.23':
    'Kenduruan, Jatirogo, Bangilan, Bancar, Senori, Tambakboyo, Singgahan, Kerek, Parengan, Montong, Soko, Jenu, Merakurak, Rengel, Semanding, Tuban, Plumpang, Palang, Widang, Grabagan',
  '35.24':
    'Sukorame, Bluluk, Modo, Ngimbang, Babat, Kedungpring, Brondong, Laren, Sekaran, Maduran, Sambeng, Sugio, Pucuk, Paciran, Solokuro, Mantup, Sukodadi, Karanggeneng, Kembangbahu, Kalitengah, Turi, Lamongan, Tikung, Karangbinangun, Deket, Glagah, Sarirejo',
  '35.25':
    'Dukun, Balongpanggang, Panceng, Benjeng, Duduksampeyan, Wringinanom, Ujungpangkah, Kedamean, Sidayu, Manyar, Cerme, Bungah, Menganti, Kebomas, Driyorejo, Gresik, Sangkapura, Tambak',
  '35.26':
    'Bangkalan, Socah, Burneh, Kamal, Arosbaya, Geger, Klampis, Sepulu, Tanjung Bumi, Kokop, Kwanyar, Labang, Tanah Merah, Tragah, Blega, Modung, Konang, Galis',
  '35.27':
    'Sreseh, Torjun, Sampang, Camplong, Omben, Kedungdung, Jrengik, Tambelangan, Banyuates, Robatal, Sokobanah, Ketapang, Pangarengan, Karangpenang',
  '35.28':
    'Tlanakan, Pademawu, Galis, Pamekasan, Proppo, Palengaan, Pegantenan, Larangan, Pakong, Waru, Batumarmar, Kadur, Pasean',
  '35.29':
    'Kota Sumenep, Kalianget, Manding, Talango, Bluto, Saronggi, Lenteng, Giliginting, Guluk-Guluk, Ganding, Pragaan, Ambunten, Pasongsongan, Dasuk, Rubaru, Batang Batang, Batuputih, Dungkek, Gapura, Gayam, Nonggunong, Raas, Masalembu, Arjasa, Sapeken, Batuan, Kangayan',
  '35.71': 'Mojoroto, Kota, Pesantren',
  '35.72': 'Kepanjenkidul, Sukorejo, Sananwetan',
  '35.73': 'Blimbing, Klojen, Kedungkandang, Sukun, Lowokwaru',
  '35.74': 'Kademangan, Wonoasih, Mayangan, Kanigaran, Kedopok',
  '35.75': 'Gadingrejo, Purworejo, Bugul Kidul, Panggungrejo',
  '35.76': 'Prajuritkulon, Magersari, Kranggan',
  '35.77': 'Kartoharjo, Manguharjo, Taman',
  '35.78':
    'Karang Pilang, Wonocolo, Rungkut, Wonokromo, Tegalsari, Sawahan, Genteng, Gubeng, Sukolilo, Tambaksari, Simokerto, Pabean Cantian, Bubutan, Tandes, Krembangan, Semampir, Kenjeran, Lakarsantri, Benowo, Wiyung, Dukuh Pakis, Gayungan, Jambangan, Tenggilis Mejoyo, Gunung Anyar, Mulyorejo, Sukomanunggal, Asem Rowo, Bulak, Pakal, Sambikerep',
  '35.79': 'Batu, Bumiaji, Junrejo',
};

/** By code. Empty for a regency outside the province. */
export const districtsOf = (regencyCode: string): Place[] =>
  (names[regencyCode]?.split(', ') ?? []).map((name, index) => ({
    code: `${regencyCode}.${String(index + 1).padStart(2, '0')}`,
    name,
  }));

/** Undefined for a code outside the province. */
export const districtName = (code: string): string | undefined =>
  districtsOf(code.slice(0, 5)).find((place) => place.code === code)?.name;
