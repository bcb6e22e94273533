namespace Cdsc.CodeGen.CSharp;

/// <summary>
/// What a template is given. A view is complete: final names, type texts, lines of documentation. Views name their
/// members by hand, since plain records render as empty members under Native AOT.
/// </summary>
public interface IView
{
    /// <summary>The members under their C# names, in a new array.</summary>
    ViewMember[] ToMembers();
}
