/**
 * The single place where input is checked.
 *
 * <p><b>Bodies.</b> A {@code @RequestBody} of type record is read by {@link milepost.web.json.BodyReader}. The controller needs
 * no {@code @Valid} and no further call. One problem {@code invalid-body} names all faults: other types, unknown and
 * repeated members, unknown words of enums (with the known ones), broken constraints, and the rules of the record itself.
 *
 * <ul>
 *   <li>A component that may be missing is {@link org.jspecify.annotations.Nullable}; any other must be given ({@code not-blank} for
 *       a text, {@code not-null} for anything else). With {@code NotNull} the code is {@code not-null} for texts too.
 *   <li>A {@code List} that is not {@code Nullable} is never null: not given, it is empty. {@code NotEmpty} asks for an item
 *       ({@code not-empty}), {@code Size(max)} bounds their number ({@code max-size}). Items are never null unless their type says so.
 *       A {@code Map} is read likewise, from an object with any members; its values are at {@code /member/key}.
 *   <li>Every text has {@link milepost.web.check.Line} or {@link milepost.web.check.Text}, also as an item:
 *       {@code List<@Line(max = 100) String>}. Lengths are code points. Outer spaces are gone before anything is checked.
 *   <li>{@link milepost.web.check.PlausibleDate}, {@link milepost.web.check.RegionCode}, {@link milepost.web.check.WebAddress},
 *       {@link milepost.web.check.OneOf} and {@link milepost.web.check.Distinct} are further constraints. A closed list of words is
 *       an enum. {@code @OrDay} permits a day where an instant is asked for.
 *   <li>For rules about several members the record implements {@link milepost.web.check.Checked}. Nested records are checked in
 *       the same way, each at its place.
 * </ul>
 *
 * <pre>{@code
 * record MergeRequest(UUID into, @Line(max = 200) String reasonText, @Nullable @Line(max = 200) String documentRef) {}
 *
 * record PeriodRequest(@PlausibleDate LocalDate from, @Nullable @PlausibleDate LocalDate to) implements Checked {
 *     public void check(Faults faults) {
 *         faults.unless(from == null || to == null || from.isBefore(to), "/to", "not-after", String.valueOf(from));
 *     }
 * }
 * }</pre>
 *
 * <p><b>Amendments.</b> {@code @RequestBody MergePatch<ProjectRequest> patch}, then {@code patch.applyTo(current, "distinctFrom")}
 * returns the amended request and the names of the changed members. A record that normalizes a value (an amount with two
 * decimal places) does so in its constructor, so that another notation of the same value is not a change.
 *
 * <p><b>Parameters.</b> See {@link milepost.web.parameter}.
 *
 * <p><b>Tests</b> of a request record read it by {@code BodyReader.standard().read("{…}", MergeRequest.class)}.
 */
@NullMarked
package milepost.web.check;

import org.jspecify.annotations.NullMarked;
