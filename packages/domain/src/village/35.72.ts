// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1001 Kepanjenkidul, Ngadirejo, Sentul, Kauman, Tanggung, Bendo, Kepanjenlor
02 1001 Pakunden, Blitar, Tlumpu, Turi, Karangsari, Sukorejo, Tanjungsari
03 1001 Gedog, Plosokerep, Klampok, Sananwetan, Rembang, Karangtengah, Bendogerit`;
