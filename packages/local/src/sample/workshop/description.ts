/** What the makers say of their food: what is in it, how it tastes, how to keep or serve it. Nothing about health. */
export const descriptions: Record<string, string> = {
  'brem-madiun':
    'Brem padat dari sari tape ketan putih yang dimasak pelan lalu dijemur. Rasanya manis sedikit asam dan langsung lumer di lidah. Simpan di tempat kering agar tidak lembek.',
  'sambel-pecel-sedang':
    'Bumbu pecel dari kacang tanah sangrai, gula merah, dan daun jeruk, pedasnya sedang. Cukup diseduh air hangat sedikit demi sedikit sampai kental. Satu kemasan untuk kira-kira delapan piring.',
  'sambel-pecel-pedas-toples':
    'Bumbu pecel pedas dalam toples, cabai rawitnya banyak. Kacang disangrai, bukan digoreng, jadi tidak cepat tengik. Tutup rapat setelah dibuka.',
  'lempeng-puli-mentah':
    'Lempeng puli mentah dari beras, tinggal digoreng. Dijemur dua hari penuh dan tidak memakai bleng. Goreng dengan minyak panas, sebentar saja sudah mengembang.',
  'lempeng-puli-goreng':
    'Lempeng puli yang sudah digoreng, gurih bawang dan renyah. Dibuat dari beras tanpa bleng. Cocok untuk teman pecel atau dimakan begitu saja.',
  'rengginang-terasi':
    'Rengginang ketan mentah dengan terasi udang, tinggal digoreng. Butir ketannya utuh sehingga mekar dan renyah. Mengandung udang.',
  'rengginang-goreng':
    'Rengginang ketan rasa bawang, sudah digoreng dan ditiriskan semalam supaya tidak berminyak. Dikemas dalam toples agar tidak remuk di jalan.',
  'keripik-tempe-ngawi':
    'Keripik tempe tipis dengan irisan daun jeruk, renyah dan harum. Tempenya kami buat sendiri dua hari sebelum digoreng. Tanpa penyedap.',
  'keripik-tempe-sagu':
    'Keripik tempe bersalut tapioka yang tipis dan garing. Rasanya gurih bawang, tidak pedas. Kemasan kecil, pas untuk bekal.',
  'keripik-singkong-balado':
    'Singkong diiris tipis, digoreng, lalu disalut bumbu balado merah. Pedas manis dan renyah. Singkong dipanen dari kebun sekitar desa.',
  'keripik-pisang':
    'Pisang kepok tua diiris memanjang dan digoreng garing dengan sedikit gula. Manisnya dari pisang, tidak lengket. Satu kemasan cukup untuk berdua.',
  'keripik-talas':
    'Talas diiris tipis dan digoreng dengan bawang putih. Gurih asin dan renyah. Talas direndam air garam dulu supaya tidak gatal.',
  'keripik-gadung':
    'Keripik dari umbi gadung yang tipis dan gurih. Umbi diiris, diberi abu, direndam, dan dijemur berhari-hari sebelum digoreng.',
  'keripik-bayam':
    'Daun bayam utuh dicelup adonan tepung beras dan digoreng garing. Gurih ketumbar dan santan. Mudah remuk, jadi kami kemas longgar.',
  'marning-jagung':
    'Jagung pipil yang direbus, dijemur, lalu digoreng dengan bumbu pedas manis. Renyah dan agak keras, enak untuk camilan sore.',
  'emping-melinjo':
    'Emping mentah dari melinjo pilihan, ditumbuk satu per satu dan dijemur. Rasanya gurih dengan sedikit pahit khas melinjo. Goreng sebentar dengan api kecil.',
  'kacang-bawang':
    'Kacang tanah kupas digoreng dengan bawang putih dan santan. Gurih, tidak terlalu asin, dan tidak berminyak. Toplesnya bisa ditutup rapat lagi.',
  'peyek-kacang':
    'Peyek tipis dengan kacang tanah yang rapat. Digoreng pagi hari dan langsung dikemas setelah dingin. Wangi daun jeruk dan ketumbar.',
  'peyek-teri':
    'Peyek renyah dengan teri yang sudah dicuci supaya tidak terlalu asin. Enak untuk teman nasi hangat. Mengandung ikan dan telur.',
  'stik-bawang':
    'Stik bawang gurih yang digiling tipis dan digoreng kuning. Renyah, wangi bawang, disukai anak-anak. Mengandung gandum dan telur.',
  'kembang-goyang':
    'Kue kembang goyang bertabur wijen, tipis dan manis. Digoreng satu per satu dengan cetakan bunga. Dikemas dalam toples agar tidak patah.',
  'nastar-toples':
    'Nastar dengan selai nanas yang dimasak sendiri sampai kesat. Menteganya terasa, manisnya pas. Menjelang Lebaran dibuat menurut pesanan.',
  'kue-manco':
    'Kue manco ketan dengan lapisan gula merah dan wijen. Luar manis dan renyah, dalamnya ringan. Jajanan lama yang kini jarang dibuat.',
  'kue-semprong':
    'Semprong tipis yang digulung selagi panas, bertabur wijen. Renyah dan tidak terlalu manis. Toplesnya kami isi penuh supaya tidak bergeser.',
  'jenang-ponorogo':
    'Jenang ketan yang diaduk berjam-jam di atas tungku sampai kalis. Legit, wangi santan dan gula merah. Dipotong kecil dan dibungkus satu per satu.',
  madumongso:
    'Madumongso dari tape ketan hitam, gula merah, dan santan. Manis legit dengan sedikit asam tape. Dibungkus kertas warna satu per satu.',
  'wajik-kletik':
    'Wajik dengan parutan kelapa yang membuatnya kletik saat digigit. Manis gula merah dan dibungkus klobot jagung. Tahan sekitar enam minggu.',
  'opak-gambir':
    'Opak gambir tipis dilipat segitiga, renyah dan wangi santan. Dipanggang dengan cetakan besi satu per satu. Bertabur wijen.',
  'geti-wijen-kacang':
    'Geti dari wijen dan kacang tanah sangrai yang direkatkan gula merah. Manis gurih dan padat. Potongannya kecil, mudah dibawa.',
  'alen-alen':
    'Alen-alen bulat seperti cincin, gurih bawang dan keras renyah. Dibuat dari tapioka dan digoreng dua kali. Camilan khas untuk menemani kopi.',
  'ledre-pisang':
    'Ledre pisang raja yang tipis dan digulung tangan. Wangi pisang, langsung hancur di mulut. Mudah patah, jadi kami kemas dalam dus kecil.',
  'jipang-beras':
    'Jipang dari beras yang dikembangkan, direkatkan gula dan sedikit jahe. Ringan dan renyah. Potongannya pas untuk anak.',
  'sale-pisang':
    'Pisang yang dijemur sampai cokelat dan legit, tanpa gula tambahan. Bisa dimakan langsung atau digoreng tepung. Tanpa pengawet.',
  'carang-mas':
    'Ubi jalar serut digoreng garing lalu disalut gula merah. Manis, renyah, dan bentuknya seperti sarang. Paling enak setelah kemasan dibuka.',
  'sambal-bajak-botol':
    'Sambal bajak dengan terasi udang, dimasak sampai minyaknya keluar. Pedas dengan sedikit manis. Setelah dibuka simpan di lemari es.',
  'bawang-goreng':
    'Bawang merah Nganjuk diiris tipis, diberi sedikit tepung, dan digoreng kuning. Renyah dan harum. Tinggal ditabur di soto atau nasi.',
  'abon-sapi':
    'Abon daging sapi berserat halus, manis gurih dengan ketumbar. Daging dibeli dari jagal bersertifikat halal. Minyaknya diperas dua kali supaya kering.',
  'abon-lele':
    'Abon dari lele kolam sendiri, bumbu lengkuas dan bawang. Seratnya halus dan tidak amis. Cocok untuk lauk bekal. Mengandung ikan.',
  'usus-crispy':
    'Usus ayam yang dicuci berkali-kali, direbus bumbu, lalu digoreng tepung. Gurih dan garing. Mengandung gandum.',
  serundeng:
    'Kelapa parut disangrai dengan gula merah, lengkuas, dan daun jeruk sampai kering. Manis gurih untuk taburan nasi. Tidak memakai minyak.',
  'gula-semut':
    'Gula semut dari nira kelapa yang dimasak pagi hari dan dikristalkan. Butirannya halus dan mudah larut. Bisa menggantikan gula pasir untuk kopi atau kue.',
  'tepung-mocaf':
    'Tepung singkong yang difermentasi, putih dan tidak berbau. Bisa dipakai untuk kue dan gorengan. Kemasan satu kilogram.',
  'jahe-instan':
    'Jahe merah yang diperas dan dimasak dengan gula sampai menjadi serbuk. Hangat dan wangi serai. Seduh dua sendok makan dengan air panas.',
  'kunyit-asam-serbuk':
    'Serbuk kunyit dan asam jawa dengan gula pasir. Segar, asam manis, enak diminum dingin. Satu renteng berisi sepuluh saset.',
  'kopi-kare':
    'Kopi robusta dari kebun di lereng Wilis, dipetik merah dan disangrai sedang. Digiling halus untuk kopi tubruk. Tanpa campuran jagung.',
  'bluder-madiun':
    'Roti bluder lembut dengan banyak kuning telur, wangi mentega. Dipanggang setiap pagi tanpa pengawet. Habiskan dalam lima hari.',
  'gethuk-pisang':
    'Pisang raja kukus yang ditumbuk, digulung, dan dibungkus daun pisang. Manisnya dari buah. Tahan tiga hari, jadi hanya untuk pembeli dekat.',
  'sari-kedelai':
    'Sari kedelai segar dengan pandan, tidak terlalu manis. Dibuat pagi hari dan harus disimpan dingin. Ambil sendiri di titik ambil.',
  'telur-asin':
    'Telur bebek yang dibungkus abu dan garam dua minggu, lalu diasap. Kuningnya masir dan berminyak. Satu kotak berisi enam butir.',
  'nugget-tempe-beku':
    'Nugget tempe bersalut tepung roti, dijual beku. Tinggal digoreng tanpa dicairkan. Simpan di freezer.',
};
