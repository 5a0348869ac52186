// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1001 Karangketug, Gentong, Sebani, Petahunan, Bukir, Randusari, Krapyakrejo, 1009 Gadingrejo
02 1001 Pohjentrek, Wirogunan, Tembokrejo, Purutrejo, Kebonagung, Purworejo, 1011 Sekargadung
03 1001 Blandongan, Kepel, Tapa'an, 1005 Bakalan, Krampyangan, 1009 Bugul Kidul
04 1001 Karanganyar, Tamba'an, Trajeng, Bangilan, Kebonsari, Mayangan, Ngemplakrejo, Petamanan, Pekuncen, Bugul Lor, Kandangsapi, Panggungrejo, Mandaranrejo`;
