// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1001 Temas, Ngaglik, Songgokerto, Sisir, 2005 Sumberejo, Oro-oro Ombo, Sidomulyo, Pesanggrahan
02 2001 Punten, Gunungsari, Tulungrejo, Sumbergondo, Pandanrejo, Bumiaji, Giripurno, Bulukerto, Sumberbrantas
03 1001 Dadaprejo, 2002 Beji, Junrejo, Tlekung, Mojorejo, Pendem, Torongrejo`;
