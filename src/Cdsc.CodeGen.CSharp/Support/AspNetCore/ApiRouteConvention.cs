namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Mvc.ApplicationModels;
using global::System;
using global::System.Collections.Generic;

/// <summary>Gives the actions of generated controllers the routes of the options.</summary>
internal sealed class ApiRouteConvention(IReadOnlyDictionary<(Type Controller, string Action), string> routes) : IApplicationModelConvention
{
    public void Apply(ApplicationModel application)
    {
        foreach (ControllerModel controller in application.Controllers)
        {
            foreach (ActionModel action in controller.Actions)
            {
                if (routes.TryGetValue((controller.ControllerType.AsType(), action.ActionMethod.Name), out string? route))
                {
                    foreach (SelectorModel selector in action.Selectors)
                    {
                        selector.AttributeRouteModel!.Template = route;
                    }
                }
            }
        }
    }
}
