/**
 * The account whose page this is, for the phone that may keep it. Not there on pages drawn for somebody who helps, and
 * on pages of nobody: those are never kept.
 */
export const ownerHeader = 'Rasa-Account';
