// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1001 Ketapang, Triwung Lor, Triwung Kidul, 1007 Pohsangit Kidul, Kademangan, Pilang
02 1001 Jrebeng Kidul, Pakistaji, Kedunggaleng, 1005 Kedung Asem, Sumber Taman, Wonoasih
03 1001 Mayangan, Mangunharjo, 1004 Jati, 1007 Sukabumi, 1010 Wiroborang
04 1001 Tisnonegaran, Sukoharjo, Kanigaran, Kebonsari Wetan, Curahgrinting, Kebonsari Kulon
05 1001 Jrebeng Kulon, Kareng Lor, Sumber Wetan, Jrebeng Lor, Kedopok, Jrebeng Wetan`;
