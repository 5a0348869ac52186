// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1001 Bandar Lor, Bandar Kidul, Banjarmlati, Pojok, Sukorame, Bujel, Gayam, Mrican, Dermo, Ngampel, Mojoroto, Campurejo, Lirboyo, Tamanan
02 1001 Semampir, Balowerti, Dandangan, Ngadirejo, Kampung Dalem, Setonopande, Ringinanom, Pakelan, Setonogedong, Kemasan, Jagalan, Banjaran, Kaliombo, Ngronggo, Manisrenggo, Pocanan, Rejomulyo
03 1001 Bangsal, Pakunden, Tosaren, Jamsaren, Singonegaran, Blabak, Betet, Tinalan, Bawang, Ngletih, Tempurejo, Ketami, Pesantren, Banaran, Burengan`;
