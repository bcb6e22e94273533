using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>A member that is missing beside another.</summary>
/// <param name="Object">The object that lacks it.</param>
/// <param name="Beside">The member beside which it comes.</param>
/// <param name="Name">Its name, a plain word.</param>
/// <param name="Value">Its value, a plain word.</param>
internal sealed record MemberFix(ObjectNode Object, ObjectMember Beside, string Name, string Value)
    : LintFix(Beside.Value, Beside.NameLocation.Line, Beside.NameLocation.Column);
