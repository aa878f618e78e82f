import { randomInt } from 'node:crypto';
import mongoose from 'mongoose';

const RANDOM_STEPS = 2 ** 47;

/** A new id: 24 hex digits, rising with time within a process. */
export const newId = (): string => new mongoose.mongo.ObjectId().toHexString();

/** 0 to 1, from the system's own source of randomness: invite codes are made of it. */
export const unguessable = (): number => randomInt(RANDOM_STEPS) / RANDOM_STEPS;
