// From idn-area-data 4.0.1 under the Open Database License 1.0; so does this list.
export default `01 1001 Oro-oro Ombo, Sukosari, Klegen, Rejomulyo, Pilangbango, Tawangrejo, Kanigoro, Kartoharjo, Kelun
02 1001 Manguharjo, Sogaten, Patihan, Ngegong, Winongo, Madiun Lor, Pangongangan, Nambangan Lor, Nambangan Kidul
03 1001 Mojorejo, Pandean, Banjarejo, Kuncen, Manisrejo, Kejuron, Josenan, Demangan, Taman`;
