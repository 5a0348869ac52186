import { regencyName } from '@rasa/domain/place';

type Shop = { regencyCode: string; villageName?: string | undefined; districtName?: string | undefined };

/** As exact as the seller agreed to: `Tapelan, Kec. Balerejo, Kab. Madiun`, or the regency alone. */
export const placeText = ({ villageName, districtName, regencyCode }: Shop): string =>
  [villageName, districtName && `Kec. ${districtName}`, regencyName(regencyCode)].filter(Boolean).join(', ');
