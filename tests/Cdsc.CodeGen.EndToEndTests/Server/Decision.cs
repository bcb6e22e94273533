namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>What the user does, whose part the test plays.</summary>
internal enum Decision
{
    Agree,
    Decline,

    /// <summary>The user looks at the page and does nothing.</summary>
    Look,

    /// <summary>Somebody logs in who has no say in the Grant.</summary>
    LogInAsSomebodyElse,
}
