/** A sighting that says nothing new within this time is not kept, ms. */
export const unchangedForMs = 10 * 60_000;

/**
 * How often it is written into the row of a post or an account that it was seen again and reads as before, ms. A feed
 * shows the same ones all day, and each such row costs a flush as much as the sighting.
 */
export const notedEveryMs = 24 * 3_600_000;
