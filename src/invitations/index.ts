export * from './invitation.entity.js';
export * from './invitation.enums.js';
export * from './invitee.entity.js';
