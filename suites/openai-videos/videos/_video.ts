/** Selects the answers that describe a video. */
export const TOLD = { operation: ['createVideo', 'getVideo'], status: 'success' } as const;

/** Selects the answers to accepted requests for a video. */
export const CREATED = { operation: 'createVideo', status: 'success' } as const;

/** An id as this service has them, of no video. */
export const NO_VIDEO = 'video_00000000000000000000000000000000';
