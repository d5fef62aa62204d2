/** What an account is at one conference. */
export enum ConferenceRole {
  ORGANISER = 'ORGANISER',
  SECRETARY = 'SECRETARY',
  PRESENTER = 'PRESENTER',
  DELEGATE = 'DELEGATE',
}
