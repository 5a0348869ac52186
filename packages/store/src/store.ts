import { flashStore } from './flash.ts';
import { accountStore } from './identity/account.ts';
import { assentStore } from './identity/assent.ts';
import { assistedActStore } from './identity/assisted-act.ts';
import { auditStore } from './identity/audit.ts';
import { credentialStore } from './identity/credential.ts';
import { mandateStore } from './identity/mandate.ts';
import { pushDeviceStore } from './identity/push-device.ts';
import { rateStore } from './identity/rate.ts';
import { sessionStore } from './identity/session.ts';
import { unitStore } from './identity/unit.ts';
import { awaitedStore } from './market/awaited.ts';
import { buyerStore } from './market/buyer.ts';
import { catalogueStore } from './market/catalogue.ts';
import { collectionStore } from './market/collection.ts';
import { complaintStore } from './market/complaint.ts';
import { hintStore } from './market/hint.ts';
import { offerStore } from './market/offer.ts';
import { orderStore } from './market/order.ts';
import { orderNumberStore } from './market/order-number.ts';
import { payoutStore } from './market/payout.ts';
import { payoutAccountStore } from './market/payout-account.ts';
import { placementStore } from './market/placement.ts';
import { reviewStore } from './market/review.ts';
import { synonymStore } from './market/synonym.ts';
import { noticeStore } from './notice.ts';
import { onceStore } from './once.ts';
import { outboxStore } from './outbox.ts';
import type { Table } from './table.ts';
import { batchStore } from './workshop/batch.ts';
import { checklistStore } from './workshop/checklist.ts';
import { clearanceStore } from './workshop/clearance.ts';
import { decisionTimeStore } from './workshop/decision-time.ts';
import { listingStore } from './workshop/listing.ts';
import { listingRecordStore } from './workshop/listing-record.ts';
import { permitStore } from './workshop/permit.ts';
import { pictureStore } from './workshop/picture.ts';
import { revisionStore } from './workshop/revision.ts';
import { sellerStore } from './workshop/seller.ts';
import { supportCaseStore } from './workshop/support-case.ts';
import { supportTemplateStore } from './workshop/support-template.ts';

/** Everything the market remembers, by noun. */
export function createStore(table: Table) {
  return {
    outbox: outboxStore(table),
    flashes: flashStore(table),
    onces: onceStore(table),
    notices: noticeStore(table),
    accounts: accountStore(table),
    credentials: credentialStore(table),
    sessions: sessionStore(table),
    pushDevices: pushDeviceStore(table),
    rates: rateStore(table),
    mandates: mandateStore(table),
    assents: assentStore(table),
    assistedActs: assistedActStore(table),
    audits: auditStore(table),
    units: unitStore(table),
    offers: offerStore(table),
    sellers: sellerStore(table),
    catalogue: catalogueStore(table),
    synonyms: synonymStore(table),
    collections: collectionStore(table),
    orders: orderStore(table),
    complaints: complaintStore(table),
    orderNumbers: orderNumberStore(table),
    hints: hintStore(table),
    awaited: awaitedStore(table),
    buyers: buyerStore(table),
    placements: placementStore(table),
    reviews: reviewStore(table),
    payouts: payoutStore(table),
    payoutAccounts: payoutAccountStore(table),
    batches: batchStore(table),
    checklists: checklistStore(table),
    clearances: clearanceStore(table),
    listings: listingStore(table),
    listingRecords: listingRecordStore(table),
    revisions: revisionStore(table),
    decisionTimes: decisionTimeStore(table),
    supportCases: supportCaseStore(table),
    supportTemplates: supportTemplateStore(table),
    permits: permitStore(table),
    pictures: pictureStore(table),
  };
}
export type Store = ReturnType<typeof createStore>;
