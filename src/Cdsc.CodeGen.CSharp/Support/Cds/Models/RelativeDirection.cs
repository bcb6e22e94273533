namespace Cdsc.CodeGen.Generated.Models;

/// <summary>On which side of now a distance lies. The distance itself has no sign: it follows from what a field is about.</summary>
public enum RelativeDirection
{
    /// <summary>After now, as for access that is to come.</summary>
    Future,

    /// <summary>Before now, as for data that was recorded.</summary>
    Past,
}
