import { fill } from './fill.ts';
import type { Bilingual, Locale } from './language.ts';
import type { FieldRefusal } from './refusal.ts';
import type { RefusalCode } from './refusal-code.ts';

/** What a person reads: what happened and what to do next. `{name}` is filled from the refusal's params. */
const texts: Record<RefusalCode, Bilingual> = {
  'account.disabled': {
    id: 'Akun ini sedang tidak aktif. Hubungi petugas.',
    en: 'This account is not active. Please contact an officer.',
  },
  'account.email-taken': {
    id: 'Alamat email ini sudah dipakai akun lain. Periksa lagi.',
    en: 'Another account uses this e-mail address. Please check it.',
  },
  'account.own-rights': {
    id: 'Anda tidak bisa mengubah hak akun sendiri. Minta admin lain.',
    en: 'You cannot change the rights of your own account. Ask another admin.',
  },
  'account.phone-taken': {
    id: 'Nomor HP ini sudah terdaftar. Periksa nomornya, atau cari penjualnya di daftar.',
    en: 'This phone number is already registered. Check it, or look for the seller in the list.',
  },
  'account.unknown': { id: 'Akun tidak ditemukan.', en: 'Account not found.' },
  'assent.changed': {
    id: 'Isinya sudah berubah sejak ditanyakan. Minta persetujuan lagi.',
    en: 'It has changed since it was asked. Ask for the yes again.',
  },
  'assent.not-in-state': {
    id: 'Ini sudah dijawab.',
    en: 'This has been answered already.',
  },
  'assent.unknown': {
    id: 'Persetujuan ini tidak ada.',
    en: 'There is no such question.',
  },
  'attendance.not-on-list': {
    id: 'Nama ini tidak ada di daftar pertemuan. Tambahkan dulu ke daftar, lalu catat lagi.',
    en: 'This name is not on the list of the session. Add it to the list first, then record it again.',
  },
  'attendance.nothing-ticked': {
    id: 'Belum ada yang dicentang. Centang yang hadir, lalu simpan.',
    en: 'Nobody is ticked. Tick who was there, then save.',
  },
  'attendance.session-removed': {
    id: 'Pertemuan ini sudah dihapus, jadi kehadirannya tidak dicatat. Pulihkan dulu pertemuannya, lalu kirim lagi.',
    en: 'This session has been removed, so attendance is not recorded. Put it back first, then send again.',
  },
  'attendance.session-unknown': {
    id: 'Pertemuan ini tidak ditemukan. Pilih dari daftar.',
    en: 'This session was not found. Choose one from the list.',
  },
  'batch.in-future': {
    id: 'Tanggal pembuatan belum tiba. Isi tanggal hari ini atau sebelumnya.',
    en: 'The day of making has not come yet. Enter today or an earlier day.',
  },
  'batch.past-best-before': {
    id: 'Makanan yang dibuat pada tanggal ini sudah lewat masa simpannya. Periksa tanggalnya.',
    en: 'Food made on this day is past its shelf life by now. Please check the day.',
  },
  'batch.too-many': {
    id: 'Satu hari paling banyak {most} batch. Gabungkan jumlahnya dalam satu batch.',
    en: 'One day holds at most {most} batches. Put the quantities together.',
  },
  'batch.unknown': {
    id: 'Batch ini tidak ditemukan. Pilih dari daftar batch produksi.',
    en: 'This batch was not found. Choose one from the list of batches.',
  },
  'body.invalid': {
    id: 'Ada isian yang perlu diperbaiki. Lihat tanda di bawah.',
    en: 'Some answers need a fix. See the marks below.',
  },
  'body.too-large': {
    id: 'Kiriman terlalu besar. Kecilkan fotonya atau pendekkan tulisannya, lalu coba lagi.',
    en: 'This is too large to send. Make the picture smaller or the text shorter and try again.',
  },
  'body.unreadable': {
    id: 'Isi kiriman tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.',
    en: 'What was sent cannot be read. Reload the page and try again.',
  },
  'cart.too-many-lines': {
    id: 'Satu pesanan paling banyak {most} macam produk. Bagi menjadi dua pesanan.',
    en: 'One order holds at most {most} products. Split it into two orders.',
  },
  'cart.too-many-sellers': {
    id: 'Satu pesanan paling banyak dari {most} penjual. Bagi menjadi dua pesanan.',
    en: 'One order holds at most {most} sellers. Split it into two orders.',
  },
  'case.accept-by-seller-only': {
    id: 'Hanya penjual sendiri yang dapat menerima hasil bantuan.',
    en: 'Only the seller herself can accept the result.',
  },
  'case.closed': {
    id: 'Bantuan ini sudah ditutup, jadi tidak bisa diubah lagi. Kalau masih perlu, minta bantuan baru.',
    en: 'This help is closed, so it cannot be changed any more. If more is needed, ask for new help.',
  },
  'case.file-broken': {
    id: 'Berkas PDF ini terpotong. Simpan sekali lagi, lalu kirim ulang.',
    en: 'This PDF was cut off. Save it again, then send it again.',
  },
  'case.file-missing': {
    id: 'Tambahkan hasilnya (foto atau berkas) sebelum diserahkan.',
    en: 'Add the result (picture or file) before handing it over.',
  },
  'case.file-too-large': {
    id: 'Berkas ini terlalu besar. Paling besar 4 MB.',
    en: 'This file is too large. At most 4 MB.',
  },
  'case.file-unknown': { id: 'Berkas ini tidak ditemukan.', en: 'This file was not found.' },
  'case.file-unsupported': {
    id: 'Berkas ini bukan PDF atau foto. Kirim PDF, JPEG, PNG, atau WebP.',
    en: 'This file is no PDF and no picture. Send a PDF, JPEG, PNG or WebP.',
  },
  'case.handover-picture-missing': {
    id: 'Foto serah terima belum ada. Ambil foto hasilnya saat diserahkan, lalu kirim.',
    en: 'The picture of the hand-over is missing. Take one as you hand it over, then send it.',
  },
  'case.kind-open-already': {
    id: 'Bantuan yang sama masih berjalan. Buka bantuan itu dan tulis pesan di sana.',
    en: 'The same kind of help is already under way. Open it and write there.',
  },
  'case.logo-unsupported': {
    id: 'Logo harus PNG atau JPEG. Simpan gambarnya sebagai PNG, lalu kirim lagi.',
    en: 'A logo is a PNG or JPEG. Save the drawing as PNG, then send it again.',
  },
  'case.no-photos': {
    id: 'Di bantuan ini tidak ada foto produk yang bisa dipakai. Kirim pesan kepada petugas.',
    en: 'This case holds no product picture that can be used. Write to your officer.',
  },
  'case.not-in-state': {
    id: 'Langkah ini tidak bisa dilakukan sekarang. Muat ulang untuk melihat keadaan terbaru.',
    en: 'This step is not possible now. Reload to see how things stand.',
  },
  'case.task-open': {
    id: 'Masih ada tugas yang belum selesai. Tandai selesai dulu.',
    en: 'Some tasks are still open. Mark them done first.',
  },
  'case.task-unknown': { id: 'Tugas tidak ditemukan.', en: 'Task not found.' },
  'case.too-many-tasks': {
    id: 'Paling banyak {most} tugas. Hapus yang tidak perlu dulu.',
    en: 'At most {most} tasks. Remove one that is not needed first.',
  },
  'case.unknown': { id: 'Bantuan ini tidak ditemukan.', en: 'This support case was not found.' },
  'certificate.unsealed': {
    id: 'Sertifikat ini tidak dikenal. Buka lagi dari halaman pelatihan, lalu cetak.',
    en: 'This certificate is not known. Open it again from the training page, then print.',
  },
  'checkout.unavailable': {
    id: 'Pembayaran online sedang terganggu. Pesanan Anda sudah disimpan; coba bayar lagi sebentar lagi.',
    en: 'Online payment is disturbed. Your order is saved; please try to pay again shortly.',
  },
  'checklist.changed': {
    id: 'Daftar periksa sudah diubah orang lain. Muat ulang halaman, lalu ubah lagi.',
    en: 'Somebody else changed the checklist meanwhile. Reload the page and change it again.',
  },
  'checklist.machine-item': {
    id: 'Butir ini diperiksa otomatis. Kata-katanya boleh diubah, tetapi ia tetap dipakai untuk semua jenis.',
    en: 'This item is checked by machine. Its words may change, but it stays, for every kind.',
  },
  'checklist.reasons-differ': {
    id: 'Tulis satu alasan di setiap baris, paling sedikit tiga huruf, dan sama banyak dalam kedua bahasa.',
    en: 'One reason a line, at least three letters, and as many in both languages.',
  },
  'checklist.unknown': {
    id: 'Versi daftar periksa ini tidak ada.',
    en: 'There is no such version of the checklist.',
  },
  'clearance.missing': {
    id: 'Ibu perlu ikut pelatihan untuk jenis "{kind}" dulu sebelum mengirim produk ini. Draf tetap tersimpan.',
    en: 'You need the training for "{kind}" before sending this product. Your draft is kept.',
  },
  'collection.changed': {
    id: 'Kumpulan baru saja diubah admin lain. Buka halaman ini lagi, lalu ulangi perubahan Anda.',
    en: 'Another admin has just changed the collections. Open this page again and repeat your change.',
  },
  'collection.line-wrong': {
    id: 'Baris {line} bukan makanan. Tempel alamat halaman makanannya, satu per baris.',
    en: 'Line {line} is no product. Paste the address of its page, one a line.',
  },
  'collection.title-taken': {
    id: 'Sudah ada kumpulan dengan judul itu. Pilih judul lain.',
    en: 'There is a collection with that title. Choose another.',
  },
  'collection.too-many': {
    id: 'Paling banyak {most} kumpulan. Hapus satu dulu.',
    en: '{most} collections at most. Remove one first.',
  },
  'collection.too-many-products': {
    id: 'Paling banyak {most} makanan. Hapus beberapa baris.',
    en: '{most} products at most. Remove some lines.',
  },
  'collection.unknown': {
    id: 'Kumpulan tidak ditemukan.',
    en: 'Collection not found.',
  },
  'collection.word-shames': {
    id: 'Kata “{word}” tidak boleh ada di halaman toko. Pakai kata lain.',
    en: 'The word “{word}” must not stand on a shop page. Use another.',
  },
  'complaint.below-asked': {
    id: 'Itu kurang dari yang diminta pembeli ({least} rupiah). Kalau tidak setuju, pilih "Tidak setuju"; petugas yang memutuskan.',
    en: 'That is less than the buyer asks ({least} rupiah). If you do not agree, choose "I do not agree"; an officer then decides.',
  },
  'complaint.not-in-state': {
    id: 'Komplain ini sudah selesai atau sudah dijawab. Muat ulang halaman untuk melihat keadaannya.',
    en: 'This complaint is over or was answered already. Reload the page to see where it stands.',
  },
  'complaint.not-possible': {
    id: 'Komplain bisa dikirim setelah pesanan dikirim, sampai 7 hari setelah diterima. Untuk hal lain, hubungi penjual.',
    en: 'You can complain once the food was sent, up to 7 days after it arrived. For anything else, please contact the seller.',
  },
  'complaint.too-many': {
    id: 'Komplain untuk bagian ini sudah beberapa kali. Hubungi kami langsung supaya dibantu petugas.',
    en: 'There were several complaints about this part already. Please contact us so that an officer can help.',
  },
  'complaint.unknown': { id: 'Komplain tidak ditemukan.', en: 'Complaint not found.' },
  'course.unknown': { id: 'Pelatihan tidak ditemukan.', en: 'Course not found.' },
  'cursor.invalid': {
    id: 'Halaman ini sudah tidak ada. Mulai lagi dari awal daftar.',
    en: 'This page of the list is gone. Start again from the top.',
  },
  'decision.checklist-incomplete': {
    id: 'Periksa dan setujui semua butir sebelum menyetujui produk ({count} belum).',
    en: 'Every item must be checked and good before approving ({count} left).',
  },
  'decision.helps-seller': {
    id: 'Anda membantu penjual ini, jadi bukan Anda yang memutuskan. Minta rekan lain.',
    en: 'You help this seller, so the decision is not yours. Ask a colleague.',
  },
  'decision.needs-reason': {
    id: 'Tulis paling sedikit satu alasan, supaya penjual tahu apa yang harus diperbaiki.',
    en: 'Give at least one reason, so that the seller knows what to change.',
  },
  'decision.own-work': {
    id: 'Anda ikut menulis produk ini. Minta kurator lain memeriksa.',
    en: 'You worked on this product yourself. Ask another curator.',
  },
  'destination.incomplete': {
    id: 'Lengkapi alamat pengiriman.',
    en: 'Please complete the delivery address.',
  },
  'event.unknown': {
    id: 'Kiriman ini tidak ada. Muat ulang halaman.',
    en: 'There is no such delivery. Reload the page.',
  },
  'event.unreadable': {
    id: 'Isi kiriman ini rusak dan akan gagal lagi. Minta pengelola teknis memperbaikinya dulu, lalu kirim lagi.',
    en: 'The content of this delivery is damaged and would fail again. Ask the technical team to repair it first, then send it again.',
  },
  'field.invalid': {
    id: 'Isian ini belum benar. Periksa lagi.',
    en: 'This is not right yet. Please check it.',
  },
  'field.not-a-whole-number': {
    id: 'Tulis angka bulat tanpa titik atau koma.',
    en: 'Write a whole number without dots or commas.',
  },
  'field.required': { id: 'Bagian ini perlu diisi.', en: 'Please fill this in.' },
  'field.too-high': { id: 'Paling banyak {most}.', en: 'At most {most}.' },
  'field.too-long': {
    id: 'Terlalu panjang: paling banyak {most} huruf.',
    en: 'Too long: at most {most} letters.',
  },
  'field.too-low': { id: 'Paling sedikit {least}.', en: 'At least {least}.' },
  'field.too-short': {
    id: 'Terlalu pendek: paling sedikit {least} huruf.',
    en: 'Too short: at least {least} letters.',
  },
  'file.broken': {
    id: 'Berkas ini rusak atau tidak lengkap. Simpan ulang sebagai PDF, atau foto suratnya.',
    en: 'This file is damaged or cut short. Save it as a PDF again, or take a picture of the paper.',
  },
  'file.missing': {
    id: 'Tambahkan foto surat izinnya, atau berkas PDF.',
    en: 'Add a picture of the paper, or a PDF file.',
  },
  'file.too-large': {
    id: 'Berkas terlalu besar (paling besar 4 MB). Perkecil, atau foto suratnya.',
    en: 'The file is too large (4 MB at most). Make it smaller, or take a picture of the paper.',
  },
  'file.unsupported-type': {
    id: 'Berkas ini bukan foto (JPG, PNG, WebP) dan bukan PDF. Foto suratnya, atau pilih berkas PDF.',
    en: 'This file is neither a picture (JPG, PNG, WebP) nor a PDF. Take a picture of the paper, or choose a PDF file.',
  },
  'halal.recipe-changed': {
    id: 'Bahan produk ini lain dari yang tercatat pada sertifikat halalnya. Catat dulu bahwa sertifikat mencakup bahan ini, atau minta perbaikan.',
    en: 'The ingredients are not those that the halal certificate is known to cover. First confirm that it covers them, or ask for changes.',
  },
  'halal.shape': {
    id: 'Nomor halal ditulis ID lalu 17 angka. Lihat lagi di sertifikatnya.',
    en: 'A halal number is ID and 17 digits. Look at the certificate again.',
  },
  'idempotency-key.missing': {
    id: 'Formulir ini tidak lengkap. Muat ulang halaman, lalu coba lagi.',
    en: 'This form is incomplete. Reload the page and try again.',
  },
  'idempotency-key.reused': {
    id: 'Pesanan dari halaman ini sudah dikirim dengan isi lain. Buka keranjang lagi.',
    en: 'This page already sent an order with other content. Open the cart again.',
  },
  'label.incomplete': {
    id: 'Label belum lengkap. Lihat yang masih kurang, lengkapi, lalu cetak lagi.',
    en: 'The label is not complete. See what is missing, add it, then print again.',
  },
  'label.too-small': {
    id: 'Tulisannya tidak muat pada ukuran ini. Pilih ukuran yang lebih besar.',
    en: 'The text does not fit this size. Choose a larger one.',
  },
  'listing.category-frozen': {
    id: 'Makanan beku yang disimpan 7 hari atau lebih perlu izin BPOM MD.',
    en: 'Frozen food kept for 7 days or more needs a BPOM MD permit.',
  },
  'listing.incomplete': {
    id: 'Produk belum lengkap. Lengkapi bagian yang ditandai.',
    en: 'The product is not complete. Fill in the marked parts.',
  },
  'listing.not-in-state': {
    id: 'Langkah ini tidak bisa dilakukan sekarang. Muat ulang untuk melihat keadaan terbaru.',
    en: 'This step is not possible now. Reload to see how things stand.',
  },
  'listing.not-short-life': {
    id: 'Tanpa izin hanya untuk makanan yang tahan kurang dari {days} hari. Pilih jenis izin lain.',
    en: 'Without a permit, food may keep for fewer than {days} days only. Choose another permit.',
  },
  'listing.pending': {
    id: 'Produk ini sedang diperiksa kurator. Tunggu jawabannya, atau tarik kembali dulu.',
    en: 'A curator is looking at this product. Wait for the answer, or withdraw it first.',
  },
  'listing.pirt-chilled': {
    id: 'Makanan yang harus dingin atau beku tidak bisa memakai P-IRT. Pilih izin BPOM MD.',
    en: 'Food that must be chilled or frozen cannot have P-IRT. Choose BPOM MD.',
  },
  'listing.pirt-claim': {
    id: 'Ada kata "{word}". Makanan ber-izin P-IRT tidak boleh berjanji tentang kesehatan atau gizi. Hapus kata itu, atau minta bantuan "Izin" untuk mengurus BPOM MD.',
    en: 'It says "{word}". Food with P-IRT may not promise health or nutrition. Take the word out, or ask for help with the permit to get BPOM MD.',
  },
  'listing.pirt-kind': {
    id: '"{word}" tidak bisa memakai P-IRT. Makanan khusus bayi atau diet, minuman beralkohol, dan bahan tambahan perlu BPOM MD. Minta bantuan "Izin"; petugas menunjukkan jalannya.',
    en: '"{word}" cannot have P-IRT. Food for babies or diets, alcohol and additives need BPOM MD. Ask for help with the permit; an officer shows the way.',
  },
  'listing.unchanged': {
    id: 'Belum ada yang berubah sejak versi yang disetujui.',
    en: 'Nothing has changed since the approved version.',
  },
  'listing.unknown': { id: 'Produk tidak ditemukan.', en: 'Product not found.' },
  'mandate.ended': {
    id: 'Izin membantu ini sudah berakhir atau dicabut. Tidak ada yang disimpan. Pilih penjual lagi di halaman "Yang saya bantu".',
    en: 'This mandate has ended or was taken back. Nothing was saved. Choose a seller again under “Whom I help”.',
  },
  'mandate.exists': {
    id: 'Anda sudah punya izin yang berlaku dari penjual ini. Akhiri dulu untuk membuat yang baru.',
    en: 'You have a live mandate from this seller. End it to make a new one.',
  },
  'mandate.herself-only': {
    id: 'Ini hanya bisa dilakukan penjualnya sendiri.',
    en: 'Only the seller herself can do this.',
  },
  'mandate.needs-yes': {
    id: 'Ini perlu persetujuan penjualnya sendiri.',
    en: 'This needs the seller’s own yes.',
  },
  'mandate.other-seller': {
    id: 'Sekarang Anda membantu penjual lain. Tidak ada yang disimpan; pilih lagi penjual yang dimaksud.',
    en: 'You are helping another seller now. Nothing was saved; choose the one you meant again.',
  },
  'mandate.out-of-scope': {
    id: 'Penjual tidak mengizinkan bantuan untuk ini.',
    en: 'The seller did not allow help with this.',
  },
  'mandate.unknown': {
    id: 'Izin membantu ini tidak ada.',
    en: 'There is no such mandate.',
  },
  'mandate.unsigned': {
    id: 'Centang bahwa penjual hadir, lalu tulis namanya atau minta ia tanda tangan.',
    en: 'Tick that the seller is present, then write her name or let her sign.',
  },
  'offer.below-minimum': {
    id: 'Pesanan terlalu sedikit. Tambah jumlahnya.',
    en: 'Too few. Order some more.',
  },
  'offer.day-order': {
    id: 'Urutan tanggalnya belum pas. Tutup sesudah buka, dan jadi sesudah tutup.',
    en: 'The days are not in order. It closes after it opens, and is ready after it closes.',
  },
  'offer.day-too-far': {
    id: 'Tanggal terlalu jauh. Paling lama {most} hari dari sekarang.',
    en: 'Too far ahead. At most {most} days from now.',
  },
  'offer.preorder-closed': {
    id: 'Pra-pesan produk ini sedang tidak dibuka.',
    en: 'Pre-orders for this product are not open now.',
  },
  'offer.step-dearer': {
    id: 'Harga harus lebih murah daripada harga sebelumnya.',
    en: 'This must be cheaper than the price before it.',
  },
  'offer.step-order': {
    id: 'Jumlah harus lebih banyak daripada jumlah sebelumnya.',
    en: 'This must be more than the number before it.',
  },
  'offer.terms-moved': {
    id: 'Sudah diubah di tempat lain. Lihat lagi, lalu simpan.',
    en: 'This was changed elsewhere. Look again, then save.',
  },
  'offer.closed': {
    id: 'Produk ini sedang tidak dijual. Hapus dari keranjang.',
    en: 'This product is not on sale now. Remove it from the cart.',
  },
  'offer.not-in-state': {
    id: 'Langkah ini tidak bisa dilakukan sekarang. Muat ulang untuk melihat keadaan terbaru.',
    en: 'This step is not possible now. Reload to see how things stand.',
  },
  'offer.price-changed': {
    id: 'Harga berubah. Periksa harga baru, lalu kirim lagi bila setuju.',
    en: 'The price has changed. Look at the new price and send again if you agree.',
  },
  'offer.price-moved': {
    id: 'Harganya baru saja diubah dari tempat lain. Lihat harga terbaru, lalu ubah lagi.',
    en: 'The price was just changed elsewhere. See the new price and change it again.',
  },
  'offer.price-needs-review': {
    id: 'Harga ini jauh berbeda dari harga yang disetujui ({approvedPriceIdr}). Ubah lewat formulir produk supaya diperiksa kurator.',
    en: 'This price is far from the approved one ({approvedPriceIdr}). Change it in the product form so that a curator can look.',
  },
  'offer.revision-changed': {
    id: 'Keterangan produk baru saja diperbarui. Periksa lagi sebelum memesan.',
    en: 'The product was just updated. Please look again before ordering.',
  },
  'offer.short-stock': {
    id: 'Stok tidak cukup. Kurangi jumlahnya.',
    en: 'There is not enough in stock. Lower the quantity.',
  },
  'offer.sold-out': {
    id: 'Produk ini habis. Hapus dari keranjang.',
    en: 'This product is sold out. Remove it from the cart.',
  },
  'offer.stock-changed': {
    id: 'Stok baru saja berubah karena ada pesanan. Lihat angka terbaru, lalu ubah lagi.',
    en: 'The stock just changed because of an order. See the new number and change it again.',
  },
  'offer.unknown': { id: 'Produk tidak ditemukan.', en: 'Product not found.' },
  'order.delivery-unavailable': {
    id: 'Pilih cara pengiriman yang tersedia untuk setiap penjual.',
    en: 'Choose an available way of delivery for every seller.',
  },
  'order.lines-changed': {
    id: 'Ada yang berubah di keranjang Anda. Periksa lagi, lalu kirim bila setuju.',
    en: 'Something in your cart has changed. Look again and send if you agree.',
  },
  'order.not-in-state': {
    id: 'Pesanan ini sudah berjalan (misalnya sudah diterima penjual), jadi langkah ini tidak bisa lagi. Muat ulang untuk melihat keadaan terbaru.',
    en: 'This order has moved on (a seller may have accepted it), so this step is no longer possible. Reload to see how things stand.',
  },
  'order.payment-method-unavailable': {
    id: 'Cara bayar ini tidak tersedia untuk pesanan ini. Pilih cara lain.',
    en: 'This way to pay is not available for this order. Choose another.',
  },
  'order.too-many-unpaid': {
    id: 'Dengan nomor HP ini masih ada {most} pesanan yang belum dibayar. Buka tautan di pesan yang kami kirim, bayar atau batalkan salah satunya, lalu kirim pesanan ini lagi. Isian Anda tetap ada.',
    en: 'There are still {most} unpaid orders with this phone number. Open the link in the message we sent, pay or cancel one of them, then send this order again. What you typed is kept.',
  },
  'order.total-changed': {
    id: 'Jumlah yang harus dibayar berubah. Periksa lagi, lalu kirim bila setuju.',
    en: 'The total has changed. Look again and send if you agree.',
  },
  'order.unknown': {
    id: 'Pesanan tidak ditemukan. Buka lagi tautan dari pesan yang Anda terima.',
    en: 'Order not found. Open the link from your message again.',
  },
  'origin.refused': {
    id: 'Kiriman ini tidak berasal dari situs kami. Buka halaman kami, lalu coba lagi.',
    en: 'This was not sent from our site. Open our page and try again.',
  },
  'part.not-in-state': {
    id: 'Langkah ini tidak bisa dilakukan sekarang. Muat ulang untuk melihat keadaan terbaru.',
    en: 'This step is not possible now. Reload to see how things stand.',
  },
  'part.tracking-moved': {
    id: 'Nomor resi sudah diubah di tempat lain. Periksa nomornya, lalu simpan lagi.',
    en: 'The receipt number was changed elsewhere meanwhile. Check it and save again.',
  },
  'part.unknown': { id: 'Pesanan tidak ditemukan.', en: 'Order not found.' },
  'participant.linked': {
    id: 'Peserta ini sudah terhubung dengan penjual lain.',
    en: 'This participant is already linked to another seller.',
  },
  'participant.seller-taken': {
    id: 'Penjual ini sudah terhubung dengan peserta lain.',
    en: 'This seller is already linked to another participant.',
  },
  'participant.unknown': { id: 'Peserta tidak ditemukan.', en: 'Participant not found.' },
  'payment.amount-differs': {
    id: 'Jumlah ini tidak sama dengan tagihan pesanan. Periksa lagi mutasi rekening; kalau jumlahnya memang lain, jangan dikonfirmasi.',
    en: 'This amount is not what the order asks for. Check the account again; where the amount is another, do not confirm it.',
  },
  'payment.below-minimum': {
    id: 'Untuk bayar online, paling sedikit Rp 10.000. Pilih cara bayar lain.',
    en: 'Online payment starts at Rp 10.000. Choose another way to pay.',
  },
  'payment.cash-after-no-show': {
    id: 'Bayar tunai belum bisa dipakai untuk nomor HP ini, karena sudah dua kali pesanan tunai tidak diambil. Pilih transfer, QRIS, atau bayar online.',
    en: 'Cash is not possible with this phone number for now, because two cash orders were not taken. Choose transfer, QRIS or online payment.',
  },
  'payment.cash-limit': {
    id: 'Pesanan ini terlalu besar untuk bayar tunai. Pilih cara bayar lain.',
    en: 'This order is too large for cash. Choose another way to pay.',
  },
  'payment.not-in-state': {
    id: 'Pembayaran ini sudah diproses. Muat ulang untuk melihat keadaan terbaru.',
    en: 'This payment was already dealt with. Reload to see how things stand.',
  },
  'payment.proof-missing': {
    id: 'Lampirkan foto bukti pembayaran.',
    en: 'Attach a picture of the payment.',
  },
  'payment.unknown': { id: 'Pembayaran tidak ditemukan.', en: 'Payment not found.' },
  'payout-account.not-in-state': {
    id: 'Usulan ini sudah selesai atau dihentikan. Muat ulang untuk melihat keadaan terbaru.',
    en: 'This change has ended or was stopped. Reload to see how things stand.',
  },
  'payout-account.number-differs': {
    id: 'Nomornya berbeda dari yang diusulkan. Ketik ulang dari buku tabungan; kalau memang berbeda, tolak usulan ini.',
    en: 'The number differs from the one proposed. Type it again from the bank book; if it does differ, reject the change.',
  },
  'payout-account.own-proposal': {
    id: 'Anda yang mengusulkan ini. Minta petugas lain untuk memeriksa dan menyetujui.',
    en: 'You proposed this yourself. Ask another officer to check and confirm it.',
  },
  'payout-account.pending': {
    id: 'Masih ada usulan lain yang belum selesai. Tunggu, atau hentikan dulu usulan itu.',
    en: 'Another change is still under way. Wait for it, or stop it first.',
  },
  'payout-account.unknown': {
    id: 'Usulan ini tidak ditemukan. Muat ulang halaman.',
    en: 'This change was not found. Reload the page.',
  },
  'payout.above-payable': {
    id: 'Jumlah ini lebih besar dari uang yang belum dibayarkan kepada penjual. Muat ulang dan pakai jumlah yang baru.',
    en: 'This is more than what is owed to the seller. Reload and use the new sum.',
  },
  'payout.account-changed': {
    id: 'Rekening penjual sudah berganti sejak halaman ini dibuka. Muat ulang dan periksa tujuan pengiriman.',
    en: 'The seller’s account has changed since this page was opened. Reload and check where the money goes.',
  },
  'payout.account-missing': {
    id: 'Penjual ini belum punya rekening yang disetujui. Isi rekeningnya dulu, atau serahkan tunai dengan tanda tangan.',
    en: 'This seller has no confirmed account yet. Add one first, or hand over cash against a signature.',
  },
  'payout.not-in-state': {
    id: 'Langkah ini tidak bisa dilakukan sekarang. Muat ulang untuk melihat keadaan terbaru.',
    en: 'This step is not possible now. Reload to see how things stand.',
  },
  'payout.nothing-due': {
    id: 'Belum ada uang yang perlu dibayarkan kepada penjual ini.',
    en: 'Nothing is due to this seller yet.',
  },
  'payout.unknown': { id: 'Pembayaran tidak ditemukan.', en: 'Payout not found.' },
  'permission.denied': {
    id: 'Halaman atau langkah ini bukan untuk akun Anda.',
    en: 'This page or step is not for your account.',
  },
  'permit.days-crossed': {
    id: 'Tanggal berakhir harus sesudah tanggal terbit. Lihat lagi di suratnya.',
    en: 'The last day must come after the day of issue. Look at the paper again.',
  },
  'permit.decided': {
    id: 'Izin ini sudah diputuskan petugas lain. Muat ulang untuk melihat hasilnya.',
    en: 'Somebody else has decided on this permit. Reload to see what was decided.',
  },
  'permit.ended': {
    id: 'Izin ini berakhir {day}. Perpanjang dulu di Dinas Kesehatan atau OSS, lalu kirim yang baru di halaman "Izin saya"; petugas dapat membantu.',
    en: 'This permit ended on {day}. Renew it first, then send the new one under “My permits”; an officer can help.',
  },
  'permit.expired': {
    id: 'Izin ini berakhir tahun {year}. Perpanjang dulu; petugas dapat membantu.',
    en: 'This permit ended in {year}. Renew it first; an officer can help.',
  },
  'permit.md-shape': {
    id: 'Nomor BPOM ditulis MD lalu 12 atau 15 angka. Lihat lagi di label.',
    en: 'A BPOM number is MD and 12 or 15 digits. Look at the label again.',
  },
  'permit.nib-shape': {
    id: 'NIB terdiri dari 13 angka, tanpa huruf. Lihat lagi di suratnya.',
    en: 'A NIB is 13 digits, without letters. Look at the paper again.',
  },
  'permit.not-covering': {
    id: 'Izin ini bukan sertifikat halal yang terverifikasi untuk nomor pada produk itu. Muat ulang halaman.',
    en: 'This is no verified halal certificate with the number of that product. Reload the page.',
  },
  'permit.other-kind': {
    id: 'Izin baru harus sejenis dengan yang diperpanjang.',
    en: 'The new permit must be of the same kind as the one it renews.',
  },
  'permit.own-work': {
    id: 'Izin yang Anda kirim sendiri diperiksa oleh rekan lain.',
    en: 'A permit that you sent yourself is checked by a colleague.',
  },
  'permit.pirt-digits': {
    id: 'Nomor P-IRT terdiri dari 15 angka. Lihat lagi di label atau sertifikatnya.',
    en: 'A P-IRT number has 15 digits. Look at the label or certificate again.',
  },
  'permit.pirt-packaging': {
    id: 'Angka pertama nomor P-IRT adalah 1 sampai 8. Lihat lagi di label.',
    en: 'The first digit of a P-IRT number is 1 to 8. Look at the label again.',
  },
  'permit.pirt-regency': {
    id: 'Angka ke-4 sampai ke-7 nomor P-IRT ({digits}) bukan kabupaten atau kota yang dikenal. Lihat lagi di label atau sertifikatnya.',
    en: 'Digits 4 to 7 of the P-IRT number ({digits}) are not a known kabupaten or kota. Look at the label or certificate again.',
  },
  'permit.too-many': {
    id: 'Paling banyak {most} izin dapat disimpan. Minta petugas menolak yang tidak terpakai.',
    en: 'At most {most} permits can be kept. Ask an officer to refuse those you do not use.',
  },
  'permit.unknown': {
    id: 'Izin tidak ditemukan.',
    en: 'Permit not found.',
  },
  'permit.waiting': {
    id: 'Nomor ini sudah dikirim dan sedang diperiksa, atau sudah terverifikasi. Lihat di halaman "Izin saya".',
    en: 'This number was sent already and is being checked, or is verified. See it under “My permits”.',
  },
  'permit.year-differs': {
    id: 'Nomor P-IRT ini berakhir tahun {year}, tetapi tanggal berakhir yang ditulis lain. Lihat lagi di sertifikatnya.',
    en: 'This P-IRT number ends in {year}, but the last day you wrote is in another year. Look at the certificate again.',
  },
  'phone.invalid': {
    id: 'Nomor HP belum benar. Contoh: 0812 3456 7890.',
    en: 'This phone number is not right. Example: 0812 3456 7890.',
  },
  'pickup-point.unknown': {
    id: 'Titik ambil ini tidak ada di unit Anda. Pilih dari daftar.',
    en: 'This pickup point is not of your unit. Choose one from the list.',
  },
  'picture.broken': {
    id: 'Foto tidak dapat dibuka. Coba foto ulang.',
    en: 'The picture cannot be opened. Please take it again.',
  },
  'picture.missing': { id: 'Tambahkan paling sedikit satu foto.', en: 'Add at least one picture.' },
  'picture.part-missing': {
    id: 'Sebagian foto belum sampai. Kirim fotonya sekali lagi.',
    en: 'A part of the photo has not arrived. Send the photo once more.',
  },
  'picture.processing': {
    id: 'Foto masih disiapkan. Tunggu sebentar, lalu coba lagi.',
    en: 'The picture is still being prepared. Wait a moment and try again.',
  },
  'picture.too-large': {
    id: 'Foto terlalu besar (paling besar 4 MB). Kecilkan, lalu coba lagi.',
    en: 'The picture is too large (4 MB at most). Make it smaller and try again.',
  },
  'picture.too-many': { id: 'Paling banyak {most} foto.', en: 'At most {most} pictures.' },
  'picture.too-many-pixels': {
    id: 'Ukuran gambar terlalu besar. Pilih foto biasa dari HP.',
    en: 'The picture has too many pixels. Choose an ordinary phone picture.',
  },
  'picture.unknown': { id: 'Foto tidak ditemukan.', en: 'Picture not found.' },
  'picture.unsupported-type': {
    id: 'Berkas ini bukan foto yang dikenal. Pakai foto JPG, PNG atau WebP. Foto iPhone (HEIC): di pengaturan kamera pilih format JPEG atau “Paling Kompatibel”, lalu foto lagi.',
    en: 'This file is not a picture we know. Use JPG, PNG or WebP. From an iPhone (HEIC): choose JPEG or “Most Compatible” in the camera’s settings, then take it again.',
  },
  'push.unavailable': {
    id: 'Kabar di HP sedang tidak tersedia. Kabar pesanan tetap datang lewat WhatsApp.',
    en: 'News on the phone is not available now. News of orders still comes by WhatsApp.',
  },
  'push.unknown-service': {
    id: 'Peramban ini belum bisa menerima kabar dari kami. Coba lagi dengan Chrome.',
    en: 'This browser cannot get news from us yet. Please try Chrome.',
  },
  'quantity.unit-ons': {
    id: 'Tulis dalam gram. Satu ons sama dengan 100 gram.',
    en: 'Write it in grams. One ons is 100 grams.',
  },
  'rate.too-many': {
    id: 'Terlalu sering dicoba. Tunggu beberapa menit, lalu coba lagi.',
    en: 'Too many tries. Wait some minutes and try again.',
  },
  'refund.above-charge': {
    id: 'Jumlah ini lebih besar daripada yang pernah dibayar. Periksa lagi: yang harus dikembalikan {dueIdr}.',
    en: 'This is more than was ever paid. Check again: {dueIdr} is to be given back.',
  },
  'refund.amount-differs': {
    id: 'Yang harus dikembalikan {dueIdr}, tidak lebih dan tidak kurang. Periksa lagi bukti kirim dari bank.',
    en: 'Exactly {dueIdr} is to be given back. Check the proof of the bank again.',
  },
  'return.above-sold': {
    id: 'Itu lebih dari yang terjual atau sudah dikembalikan. Paling banyak {most}. Perbaiki jumlahnya, lalu kirim lagi.',
    en: 'That is more than was sold, or than is left of it. At most {most}. Correct the number and send again.',
  },
  'return.changed': {
    id: 'Untuk bagian ini baru saja ada yang dikembalikan. Muat ulang halaman, lihat sisanya, lalu kirim lagi bila perlu.',
    en: 'Something of this part was given back just now. Reload the page, see what is left, and send again if needed.',
  },
  'return.complaint-open': {
    id: 'Ada komplain yang belum selesai untuk bagian ini. Jawab komplain itu dulu.',
    en: 'There is an open complaint about this part. Please answer that one first.',
  },
  'return.not-possible': {
    id: 'Uang dan barang baru bisa dikembalikan setelah pesanan dikirim atau diterima.',
    en: 'Money and food can go back only once the order was sent or received.',
  },
  'return.nothing': {
    id: 'Isi dulu jumlah barang atau uang yang dikembalikan.',
    en: 'Please say which food or how much money goes back.',
  },
  'return.paid-out': {
    id: 'Uang untuk bagian ini sudah masuk pembayaran ke penjual. Minta petugas untuk mengembalikannya.',
    en: 'The money for this part is in a payout to the seller already. Please ask an officer to give it back.',
  },
  'review.changed': {
    id: 'Ulasan ini berubah sejak Anda membacanya. Baca lagi, lalu putuskan.',
    en: 'This review has changed since you read it. Read it again, then decide.',
  },
  'review.exists': {
    id: 'Ulasan Anda sudah tampil. Untuk mengubahnya, tarik dulu, lalu tulis lagi.',
    en: 'Your review is shown already. To change it, take it back first, then write again.',
  },
  'review.needs-reason': {
    id: 'Tulis alasannya, supaya jelas mengapa tidak ditampilkan.',
    en: 'Write the reason why it is not shown.',
  },
  'review.not-possible': {
    id: 'Ulasan bisa ditulis setelah makanannya sampai dan tidak dikembalikan.',
    en: 'A review can be written once the food has arrived and was not returned.',
  },
  'review.unknown': {
    id: 'Ulasan tidak ditemukan.',
    en: 'Review not found.',
  },
  'revision.claimed': {
    id: 'Produk ini sedang diperiksa {name} sampai pukul {time} WIB. Periksa yang lain, atau ambil alih kalau sudah sepakat.',
    en: '{name} is looking at this product until {time} WIB. Look at another one, or take it over if you two agree.',
  },
  'revision.decided': {
    id: 'Kiriman ini sudah diputuskan.',
    en: 'This was already decided on.',
  },
  'revision.unknown': { id: 'Versi produk tidak ditemukan.', en: 'Revision not found.' },
  'revision.withdrawn': {
    id: 'Penjual sudah menarik kembali kiriman ini.',
    en: 'The seller has taken this back.',
  },
  'route.unknown': { id: 'Alamat ini tidak ada.', en: 'There is nothing at this address.' },
  'seller.outside-service-area': {
    id: 'Kabupaten/kota ini di luar wilayah kerja unit Anda.',
    en: 'This regency is outside the service area of your unit.',
  },
  'seller.suspended': {
    id: 'Toko ini sedang dihentikan. Hubungi petugas.',
    en: 'This shop is suspended. Please contact an officer.',
  },
  'seller.unknown': { id: 'Penjual tidak ditemukan.', en: 'Seller not found.' },
  'session.none': {
    id: 'Silakan masuk dulu. Isian Anda tetap tersimpan di halaman sebelumnya.',
    en: 'Please sign in first. What you typed is kept on the page before.',
  },
  'session.other-account': {
    id: 'Sekarang akun lain yang masuk. Masuk dengan akun yang membuat kiriman ini.',
    en: 'Another account is signed in now. Sign in with the account that made this.',
  },
  'sign-in.code-expired': {
    id: 'Kode sudah tidak berlaku. Minta kode baru.',
    en: 'This code has expired. Ask for a new one.',
  },
  'sign-in.code-wrong': {
    id: 'Kode belum cocok. Periksa lagi pesan terakhir.',
    en: 'The code does not match. Check your latest message.',
  },
  'sign-in.too-many-guesses': {
    id: 'Terlalu banyak salah kode. Minta kode baru.',
    en: 'Too many wrong codes. Ask for a new one.',
  },
  'sign-in.unavailable': {
    id: 'Kode belum bisa dikirim hari ini. Hubungi petugas.',
    en: 'Codes cannot be sent today. Please contact an officer.',
  },
  'skill.not-earned': {
    id: 'Pelatihan ini belum selesai, jadi sertifikatnya belum ada.',
    en: 'The training is not completed yet, so there is no certificate.',
  },
  'support-template.changed': {
    id: 'Langkah ini baru saja diubah orang lain. Isian Anda masih di sini; buka halaman ini di tab lain, lalu gabungkan.',
    en: 'Somebody else has just changed these steps. What you typed is still here; open this page in another tab and put the two together.',
  },
  'synonyms.changed': {
    id: 'Daftar ini baru saja diubah orang lain. Isian Anda masih di sini; buka halaman ini di tab lain, lalu gabungkan.',
    en: 'Somebody else has just changed this list. What you typed is still here; open this page in another tab and put the two together.',
  },
  'synonyms.line-wrong': {
    id: 'Baris {line}: tulis 2 sampai 12 kata dipisah koma, tiap kata 2 sampai 40 huruf.',
    en: 'Line {line}: write 2 to 12 words parted by commas, each of 2 to 40 letters.',
  },
  'synonyms.too-many': {
    id: 'Paling banyak {most} baris. Hapus yang jarang dicari.',
    en: 'At most {most} lines. Remove what is seldom looked for.',
  },
  'system.busy': {
    id: 'Sedang sangat ramai. Isian Anda tetap ada; coba kirim lagi sebentar lagi.',
    en: 'It is very busy. What you typed is kept; please send it again shortly.',
  },
  'unit.unknown': {
    id: 'Unit tidak ditemukan.',
    en: 'Unit not found.',
  },
  'village.unknown': {
    id: 'Belum ada makanan dari desa itu.',
    en: 'There is no food from that village yet.',
  },
  'voice.missing': {
    id: 'Belum ada suara. Rekam dulu, atau tulis ceritanya.',
    en: 'There is no recording yet. Record it first, or write it.',
  },
  'voice.too-large': {
    id: 'Rekaman terlalu panjang. Rekam lagi paling lama satu menit.',
    en: 'The recording is too long. Record again, one minute at most.',
  },
  'voice.unknown': { id: 'Rekaman suara tidak ditemukan.', en: 'Recording not found.' },
  'voice.unsupported-type': {
    id: 'Berkas ini bukan rekaman suara yang dikenal. Rekam lagi dengan tombol rekam.',
    en: 'This file is not a recording we know. Record again with the button.',
  },
  'webhook.refused': {
    id: 'Kiriman ditolak: tanda tangannya tidak cocok atau sudah lebih dari lima menit. Periksa rahasia webhook dan jam server.',
    en: 'Refused: the signature does not fit or is older than five minutes. Check the webhook secret and the clock.',
  },
};

/** The sentence of a refusal, in the asker's language. */
export const refusalText = ({ code, params = {} }: FieldRefusal, locale: Locale): string =>
  fill(texts[code][locale], params);
