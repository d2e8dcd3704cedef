/** Holds schemas, golden files and the AsyncAPI document to the records, and each release to the one before. */
package milepost.events;
