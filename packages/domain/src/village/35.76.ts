// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1003 Mentikan, Kauman, Pulorejo, Prajuritkulon, Surodinawan, Blooto
02 1001 Gununggedangan, 1003 Magersari, Gedongan, 1008 Balongsari, Kedundung, Wates
03 1001 Kranggan, Miji, Meri, Jagalan, Sentanan, Purwotengah`;
