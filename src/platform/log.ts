import { database, type StoredLogEntry } from './database.ts';
import type { LogEntry } from './messages.ts';

/** Adds a line to the log. A log that cannot be written must not stop what it tells of: the failure goes to the console. */
export async function addToLog(entry: LogEntry): Promise<void> {
  try {
    await database.log.add({ ...entry, at: Date.now() } as StoredLogEntry); // the id is given by the table
  } catch (error) {
    console.error('guidepost: log', error);
  }
}

/** The newest lines, newest first. */
export function newestLog(count: number): Promise<StoredLogEntry[]> {
  return database.log.reverse().limit(count).toArray();
}
