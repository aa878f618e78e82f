import mongoose from 'mongoose';

/** A new id: 24 hex digits, rising with time within a process. */
export const newId = (): string => new mongoose.mongo.ObjectId().toHexString();
