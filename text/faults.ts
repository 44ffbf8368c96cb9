/** What is said at a field that does not fit, by the rule that failed; and when there is no connection. */
export const faults = {
  id: {
    unkept:
      'Belum ada sambungan, dan ponsel ini tidak dapat menyimpannya: ruangnya penuh atau penyimpanannya dimatikan. Isian Anda tetap di halaman ini. Kosongkan ruang, lalu coba lagi sebelum menutupnya.',
    offline: 'Belum ada sambungan. Isian Anda tetap tersimpan di perangkat ini; coba lagi saat ada sinyal.',
    fields: {
      invalid_type: 'Isian ini belum diisi atau bukan jenis yang diminta.',
      invalid_value: 'Pilih salah satu dari daftar.',
      too_small: 'Terlalu sedikit atau terlalu pendek. Paling sedikit {minimum}.',
      too_big: 'Terlalu banyak atau terlalu panjang. Paling banyak {maximum}.',
      invalid_format: 'Bentuknya belum sesuai.',
      date: 'Tanggal ini tidak ada. Tulis tanggal yang ada di kalender.',
      characters: 'Ada tanda yang tidak dapat disimpan. Hapus tanda itu, lalu coba lagi.',
      required: 'Wajib diisi. Nol pun jawaban.',
      unknown: 'Pertanyaan ini tidak berlaku untuk bulan ini.',
      'note-missing': 'Tulis penjelasan singkat.',
      'people-over-attendances': 'Tidak dapat melebihi jumlah kehadiran.',
      'parts-over-total': 'Rinciannya melebihi jumlah seluruh peserta.',
      other: 'Isian ini belum sesuai.',
    },
  },
  en: {
    unkept:
      'No connection, and this phone cannot keep it: it is out of room, or storage is off. What you typed is still on this page. Make room, then try again before you close it.',
    offline: 'No connection yet. What you typed is kept on this device; try again when there is signal.',
    fields: {
      invalid_type: 'This is empty or of another kind than asked.',
      invalid_value: 'Choose one from the list.',
      too_small: 'Too few or too short. At least {minimum}.',
      too_big: 'Too many or too long. At most {maximum}.',
      invalid_format: 'The form does not fit.',
      date: 'This date does not exist. Write one that is in the calendar.',
      characters: 'There is a character that cannot be stored. Remove it and try again.',
      required: 'Needed. Zero is an answer.',
      unknown: 'This question is not asked in this month.',
      'note-missing': 'Write a short note.',
      'people-over-attendances': 'Cannot be more than attendances.',
      'parts-over-total': 'The parts are more than all participants.',
      other: 'This does not fit yet.',
    },
  },
}
